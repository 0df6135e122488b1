package org.relaysms.gateway.sim;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;

/// Key pairs of phones. The numbered ones are for tests to share, since making one takes a tenth of
/// a second and more: each is made once for the life of the JVM. Thread-safe.
public final class PhoneKeys {
  private static final ConcurrentHashMap<Integer, KeyPair> MADE = new ConcurrentHashMap<>();

  private PhoneKeys() {}

  /// The key pair of the phone with this number; the same number gives the same pair.
  public static KeyPair number(int number) {
    return MADE.computeIfAbsent(number, _ -> fresh(2048));
  }

  /// A pair that no one else has.
  public static KeyPair fresh(int bits) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The pair whose private half is this PKCS#8 PEM.
  public static KeyPair ofPem(String pkcs8) {
    try {
      var der = Base64.getMimeDecoder().decode(pkcs8.replaceAll("-----[^-]+-----", ""));
      var factory = KeyFactory.getInstance("RSA");
      var secret = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(der));
      var open = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
      return new KeyPair(factory.generatePublic(open), secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
