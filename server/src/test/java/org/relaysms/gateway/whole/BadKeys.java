package org.relaysms.gateway.whole;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.relaysms.gateway.sim.PemForm;
import org.relaysms.gateway.sim.PhoneKeys;

/// Texts in the place of a phone's public key that are not one, by what is wrong with them
/// (contract section 5).
final class BadKeys {
  private static final BigInteger F4 = BigInteger.valueOf(65537);
  private static final byte[] RSA_ENCRYPTION = {
    0x30, 0x0d, 0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 1, 5, 0
  };

  private BadKeys() {}

  static Map<String, String> all() {
    var keys = new LinkedHashMap<String, String>();
    texts(keys);
    keys.put("RSA of 1024 bits", spki(modulus(1024), F4));
    keys.put("RSA of 16384 bits", spki(modulus(16384), F4));
    keys.put("exponent 1", spki(modulus(2048), BigInteger.ONE));
    keys.put("even exponent", spki(modulus(2048), BigInteger.valueOf(65536)));
    keys.put("negative exponent", spki(modulus(2048), F4.negate()));
    keys.put(
        "exponent of 2^64 + 1", spki(modulus(2048), BigInteger.TWO.pow(64).add(BigInteger.ONE)));
    keys.put("modulus 0", spki(BigInteger.ZERO, F4));
    keys.put("elliptic curve", ofKind("EC"));
    keys.put("Ed25519", ofKind("Ed25519"));
    return keys;
  }

  private static void texts(Map<String, String> keys) {
    var good = PemForm.OPENSSL_64.of(PhoneKeys.number(1).getPublic());
    keys.put("empty", "");
    keys.put("words", "hello there friend");
    keys.put("armour only", "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----");
    keys.put("cut in the middle", good.substring(0, good.length() / 2));
    keys.put("no end", good.replace("-----END PUBLIC KEY-----", ""));
    keys.put("wrong alphabet", good.replace("M", "*"));
    keys.put("random bytes", Base64.getEncoder().encodeToString(new byte[294]));
    keys.put("a private key", privateKey());
  }

  private static String privateKey() {
    var der = PhoneKeys.number(1).getPrivate().getEncoded();
    var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----";
  }

  private static String ofKind(String algorithm) {
    try {
      return PemForm.OPENSSL_64.of(
          KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BigInteger modulus(int bits) {
    return new BigInteger(bits, new Random(bits)).setBit(bits - 1).setBit(0);
  }

  /// A SubjectPublicKeyInfo of whatever numbers (RFC 8017 A.1.1, RFC 5280 4.1).
  private static String spki(BigInteger modulus, BigInteger exponent) {
    var rsa = tagged(0x30, join(integer(modulus), integer(exponent)));
    var bits = tagged(0x03, join(new byte[] {0}, rsa));
    var der = tagged(0x30, join(RSA_ENCRYPTION, bits));
    var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----";
  }

  private static byte[] integer(BigInteger value) {
    return tagged(0x02, value.toByteArray());
  }

  private static byte[] tagged(int tag, byte[] content) {
    var length = content.length;
    var head =
        length < 128
            ? new byte[] {(byte) tag, (byte) length}
            : new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
    return join(head, content);
  }

  private static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
