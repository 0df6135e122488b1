package org.relaysms.gateway.server.http;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A listener's certificates and private key (PKCS#8), all PEM.
///
/// @param certificate the listener's own certificate, and the chain behind it unless
///   `intermediates` holds that
public record TlsFiles(Path certificate, Path key, Optional<Path> intermediates) {
  public TlsFiles(Path certificate, Path key) {
    this(certificate, key, Optional.empty());
  }

  /// When the first certificate of the chain is over. Throws [CertificateFailure].
  public Instant endsAt() {
    return Certificates.endsAt(this);
  }

  /// SHA-256 of the listener's own certificate, as browsers and phones count it. Throws
  /// [CertificateFailure].
  public byte[] fingerprint() {
    return Certificates.fingerprint(this);
  }

  /// Whether nobody vouches for the certificate but its own key. Throws [CertificateFailure].
  public boolean selfSigned() {
    return Certificates.selfSigned(this);
  }

  /// What is wrong with the files, where a listener could not use them.
  public Optional<String> complaint() {
    try {
      Certificates.tls(this);
      return Optional.empty();
    } catch (CertificateFailure e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
