package org.relaysms.gateway.server.crypto;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/// The key that encrypts what is stored: AES-256-GCM with a fresh nonce for each box. Immutable and
/// thread-safe.
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod"})
public final class MasterKey {
  private MasterKey() {}

  /// Reads the file, or makes the key and the file where it does not exist.
  public static MasterKey loadOrCreate(Path file, SecureRandom random) {
    throw new UnsupportedOperationException("" + file + random);
  }

  /// The box of `plain`; it opens under the same context only, such as `device-key:<id>`, so that a
  /// box cannot be moved to another row.
  public byte[] seal(byte[] plain, String context) {
    throw new UnsupportedOperationException(context + plain.length);
  }

  /// The plain bytes, or nothing where the box is damaged, foreign or of another context.
  public Optional<byte[]> open(byte[] box, String context) {
    throw new UnsupportedOperationException(context + box.length);
  }

  /// A keyed fingerprint (HMAC-SHA256, hex) to find a sealed value by, without telling it to who
  /// reads the store alone.
  public String lookup(String value, String context) {
    throw new UnsupportedOperationException(context + value.length());
  }
}
