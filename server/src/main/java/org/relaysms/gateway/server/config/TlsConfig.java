package org.relaysms.gateway.server.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The PEM files of a listener with TLS.
///
/// @param crt the certificate, or the whole chain with the server's own first
/// @param key the private key, PKCS#8
/// @param pem the intermediate certificates, where `crt` does not hold them
public record TlsConfig(Path crt, Path key, Optional<Path> pem) {

  static Optional<TlsConfig> read(SectionReader section) {
    var crt = file(section, "crt");
    var key = file(section, "key");
    var pem = file(section, "pem");
    if (crt.isPresent() != key.isPresent()) {
      section.wrong(crt.isPresent() ? "key" : "crt", "is missing; crt and key go together");
    }
    return crt.flatMap(certificate -> key.map(secret -> new TlsConfig(certificate, secret, pem)));
  }

  private static Optional<Path> file(SectionReader section, String name) {
    var file = section.optionalPath(name);
    file.filter(path -> !Files.isReadable(path))
        .ifPresent(path -> section.wrong(name, path + " cannot be read"));
    return file;
  }
}
