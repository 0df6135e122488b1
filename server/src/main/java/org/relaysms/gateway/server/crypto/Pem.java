package org.relaysms.gateway.server.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Textual encoding of keys (RFC 7468).
final class Pem {
  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  private Pem() {}

  /// 64 columns, LF, no trailing newline.
  static String write(String label, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----"
        .formatted(label, LINES.encodeToString(der), label);
  }
}
