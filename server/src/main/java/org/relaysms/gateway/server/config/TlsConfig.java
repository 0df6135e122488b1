package org.relaysms.gateway.server.config;

import java.nio.file.Path;
import java.util.Optional;

/// The PEM files of a listener with TLS.
///
/// @param crt the certificate, or the whole chain with the server's own first
/// @param key the private key, PKCS#8
/// @param pem the intermediate certificates, where `crt` does not hold them
public record TlsConfig(Path crt, Path key, Optional<Path> pem) {}
