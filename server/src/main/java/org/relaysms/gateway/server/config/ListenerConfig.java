package org.relaysms.gateway.server.config;

import java.util.Optional;

/// Where a public listener binds, and under which name and port the outside reaches it.
///
/// @param host the address to bind; `0.0.0.0` means every one
/// @param port the port to bind; 0 takes a free one
/// @param publicHost what URLs say instead of the bound address, for a proxy or port forwarding
/// @param publicPort what URLs say instead of the bound port
/// @param tls the certificate to serve; without it the listener speaks plain text
public record ListenerConfig(
    String host,
    int port,
    Optional<String> publicHost,
    Optional<Integer> publicPort,
    Optional<TlsConfig> tls) {

  /// Reads a listener's two sections.
  static ListenerConfig read(SectionReader section, SectionReader ssl, int port) {
    return new ListenerConfig(
        section.value("host", "0.0.0.0", Forms.HOST_NAME),
        section.value("port", Integer.toString(port), Forms.PORT),
        section.optional("public_host", Forms.HOST_NAME),
        section.optional("public_port", Forms.whole(1, 65535)),
        TlsConfig.read(ssl));
  }

  /// This, with the name that its certificate is for, unless a public host is set.
  ListenerConfig orPublicHost(Optional<String> name) {
    return new ListenerConfig(host, port, publicHost.or(() -> name), publicPort, tls);
  }
}
