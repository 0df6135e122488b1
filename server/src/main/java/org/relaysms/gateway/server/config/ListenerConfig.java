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
    Optional<TlsConfig> tls) {}
