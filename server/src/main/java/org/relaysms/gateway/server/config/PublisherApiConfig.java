package org.relaysms.gateway.server.config;

import java.time.Duration;
import java.util.Optional;

/// `[publisher_api]` and `[publisher_api_ssl]`: the listener for a Publisher that fetches messages
/// (contract section 8). There is TLS wherever another machine can reach it.
///
/// @param lease how long a message is held for who fetched it
public record PublisherApiConfig(String host, int port, Duration lease, Optional<TlsConfig> tls) {

  static PublisherApiConfig read(Draft draft) {
    var section = draft.section("publisher_api");
    var config =
        new PublisherApiConfig(
            section.value("host", "127.0.0.1", Forms.HOST_NAME),
            section.value("port", "6971", Forms.PORT),
            section.seconds("lease_seconds", 120, 1, 3600),
            TlsConfig.read(draft.section("publisher_api_ssl")));
    if (config.tls.isEmpty() && Forms.LOOPBACK_HOST.parse().apply(config.host).isEmpty()) {
      section.wrong(
          "host",
          config.host
              + " can be reached from other machines; that needs crt and key in [publisher_api_ssl]");
    }
    return config;
  }
}
