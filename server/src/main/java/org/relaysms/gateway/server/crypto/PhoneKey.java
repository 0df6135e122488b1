package org.relaysms.gateway.server.crypto;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;
import java.util.Optional;

/// A phone's RSA public key: 2048 to 8192 bits, odd exponent from 3 to below 2^64 (contract section
/// 5). Immutable and thread-safe; equal where the key is equal, whatever PEM form it came in.
public final class PhoneKey {
  private static final int FEWEST_BITS = 2048;
  private static final int MOST_BITS = 8192;
  private static final int MOST_EXPONENT_BITS = 64;
  private static final BigInteger LEAST_EXPONENT = BigInteger.valueOf(3);

  private final RSAPublicKey key;
  private final String fingerprint;

  private PhoneKey(RSAPublicKey key) {
    this.key = key;
    fingerprint = HexFormat.of().formatHex(sha256(key.getEncoded()));
  }

  /// The key in any of the forms phones send (contract section 5), or nothing where it is not a
  /// usable RSA public key.
  public static Optional<PhoneKey> parse(String text) {
    return PublicKeyForms.read(text).filter(PhoneKey::usable).map(PhoneKey::new);
  }

  /// SHA-256 of the SPKI, 64 lower-case hex characters: what a device is known by.
  public String fingerprint() {
    return fingerprint;
  }

  /// The box that only the phone opens.
  ///
  /// @param plain no more than the key and the hashes leave room for, 190 bytes at the least
  public byte[] encrypt(byte[] plain, OaepParameters parameters) {
    return RsaOaep.encrypt(key, plain, parameters);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PhoneKey that && fingerprint.equals(that.fingerprint);
  }

  @Override
  public int hashCode() {
    return fingerprint.hashCode();
  }

  @Override
  public String toString() {
    return "PhoneKey[" + fingerprint.substring(0, 8) + "]";
  }

  private static boolean usable(RSAPublicKey key) {
    var bits = key.getModulus().bitLength();
    var exponent = key.getPublicExponent();
    return bits >= FEWEST_BITS
        && bits <= MOST_BITS
        && key.getModulus().testBit(0)
        && exponent.testBit(0)
        && exponent.compareTo(LEAST_EXPONENT) >= 0
        && exponent.bitLength() <= MOST_EXPONENT_BITS;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
