package org.relaysms.gateway.server;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.relaysms.gateway.server.config.ConfigError;
import org.relaysms.gateway.server.config.Loaded;
import org.relaysms.gateway.server.config.TlsConfig;
import org.relaysms.gateway.server.http.TlsFiles;

/// What the settings name must be good as well, before a server ends for them: the certificates.
final class SettingsCheck {
  private SettingsCheck() {}

  static Loaded checked(Loaded loaded) {
    return switch (loaded) {
      case Loaded.Ok ok -> {
        var errors = errors(ok);
        yield errors.isEmpty() ? ok : new Loaded.Invalid(errors);
      }
      case Loaded.Invalid invalid -> invalid;
    };
  }

  static TlsFiles files(TlsConfig config) {
    return new TlsFiles(config.crt(), config.key(), config.pem());
  }

  private static List<ConfigError> errors(Loaded.Ok ok) {
    var config = ok.config();
    return Stream.of(
            error("[api_ssl]", config.api().listener().tls()),
            error("[websocket_ssl]", config.webSocket().listener().tls()),
            error("[publisher_api_ssl]", config.publisherApi().tls()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<ConfigError> error(String section, Optional<TlsConfig> tls) {
    return tls.flatMap(it -> files(it).complaint()).map(why -> new ConfigError(section, why));
  }
}
