package org.relaysms.gateway.server.http;

import java.nio.file.Path;

/// A PEM file of a listener that is not what it should be; the message names it.
public final class CertificateFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// The private key is not the certificate's.
  CertificateFailure(Path key, Path certificate) {
    super("the private key in %s is not that of the certificate in %s".formatted(key, certificate));
  }

  CertificateFailure(Path file, String what, Throwable cause) {
    super("%s holds no %s that can be used".formatted(file, what), cause);
  }
}
