package org.relaysms.gateway.server.crypto;

import java.util.Optional;

/// A phone's RSA public key. Immutable and thread-safe; equal where the key is equal, whatever PEM
/// form it came in.
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod"})
public final class PhoneKey {
  private PhoneKey() {}

  /// The key in any of the forms phones send (contract section 5), or nothing where it is not a
  /// usable RSA public key.
  public static Optional<PhoneKey> parse(String text) {
    throw new UnsupportedOperationException(text);
  }

  /// SHA-256 of the SPKI, 64 lower-case hex characters: what a device is known by.
  public String fingerprint() {
    throw new UnsupportedOperationException();
  }

  public byte[] encrypt(byte[] plain, OaepParameters parameters) {
    throw new UnsupportedOperationException(parameters.toString() + plain.length);
  }
}
