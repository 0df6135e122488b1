package org.relaysms.gateway.server;

import java.util.Base64;
import java.util.Optional;
import org.relaysms.gateway.server.config.TlsConfig;

/// What a code says about a certificate that nobody vouches for: its SHA-256, so that a phone which
/// understands it need not believe the network. Phones that do not understand it ignore it, as any
/// client does with what follows a `#` (RFC 3986 section 3.5).
final class CertificateFragment {
  private CertificateFragment() {}

  /// Empty where there is no TLS, or somebody vouches for the certificate.
  static String of(Optional<TlsConfig> tls) {
    return tls.map(SettingsCheck::files)
        .filter(files -> files.selfSigned())
        .map(
            files ->
                "#sha256="
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(files.fingerprint()))
        .orElse("");
  }
}
