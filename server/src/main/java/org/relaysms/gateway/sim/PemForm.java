package org.relaysms.gateway.sim;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/// The forms in which clients send an RSA public key (contract section 5).
public enum PemForm {
  /// As Android's Base64.DEFAULT wraps it.
  ANDROID_76 {
    @Override
    public String of(PublicKey key) {
      return spki(76, "\n", key);
    }
  },
  /// As openssl prints it, less its last newline.
  OPENSSL_64 {
    @Override
    public String of(PublicKey key) {
      return spki(64, "\n", key);
    }
  },
  OPENSSL_64_WITH_LAST_NEWLINE {
    @Override
    public String of(PublicKey key) {
      return spki(64, "\n", key) + "\n";
    }
  },
  WINDOWS_64 {
    @Override
    public String of(PublicKey key) {
      return spki(64, "\r\n", key);
    }
  },
  ONE_LINE {
    @Override
    public String of(PublicKey key) {
      return armour("PUBLIC KEY", "\n", bare(key.getEncoded()));
    }
  },
  BARE_BASE64 {
    @Override
    public String of(PublicKey key) {
      return bare(key.getEncoded());
    }
  },
  PKCS1 {
    @Override
    public String of(PublicKey key) {
      // RSAPublicKey is the tail of SubjectPublicKeyInfo, after 24 octets of header (2048 bits).
      var der = key.getEncoded();
      var tail = Arrays.copyOfRange(der, 24, der.length);
      return armour("RSA PUBLIC KEY", "\n", wrapped(64, "\n", tail));
    }
  };

  public abstract String of(PublicKey key);

  /// Reads the server's key, which has one form only.
  public static PublicKey read(String pem) {
    try {
      var body = pem.replaceAll("-----[^-]+-----", "");
      var der = Base64.getMimeDecoder().decode(body);
      return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new AssertionError("no public key: " + pem, e);
    }
  }

  private static String spki(int columns, String newline, PublicKey key) {
    return armour("PUBLIC KEY", newline, wrapped(columns, newline, key.getEncoded()));
  }

  private static String armour(String label, String newline, String body) {
    return "-----BEGIN "
        + label
        + "-----"
        + newline
        + body
        + newline
        + "-----END "
        + label
        + "-----";
  }

  private static String wrapped(int columns, String newline, byte[] der) {
    var separator = newline.getBytes(StandardCharsets.US_ASCII);
    return Base64.getMimeEncoder(columns, separator).encodeToString(der);
  }

  private static String bare(byte[] der) {
    return Base64.getEncoder().encodeToString(der);
  }
}
