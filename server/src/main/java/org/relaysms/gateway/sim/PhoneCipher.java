package org.relaysms.gateway.sim;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/// The phone's ciphers (contract section 7): RSA-OAEP for password and shared key, AES-256-CBC for
/// the text of an SMS. Immutable and thread-safe.
///
/// @param hash the OAEP hash, `SHA-256` or `SHA-1`
/// @param mgf1 the hash of the mask generation, `SHA-1` in the published client
public record PhoneCipher(String hash, String mgf1) {
  public static final PhoneCipher PUBLISHED = new PhoneCipher("SHA-256", "SHA-1");

  private static final String OAEP = "RSA/ECB/OAEPPadding";

  public String seal(PublicKey key, String text) {
    try {
      var cipher = Cipher.getInstance(OAEP);
      cipher.init(Cipher.ENCRYPT_MODE, key, parameters());
      return Base64.getEncoder().encodeToString(cipher.doFinal(utf8(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public String open(PrivateKey key, String base64) {
    try {
      var cipher = Cipher.getInstance(OAEP);
      cipher.init(Cipher.DECRYPT_MODE, key, parameters());
      return new String(
          cipher.doFinal(Base64.getMimeDecoder().decode(base64)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("not sealed to this phone with " + this, e);
    }
  }

  /// The text of an SMS: the key is the 32 characters of the shared key, the IV 16 characters.
  public static String sms(String sharedKey, String iv, String plaintext) {
    try {
      var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(utf8(sharedKey), "AES"),
          new IvParameterSpec(utf8(iv)));
      var inner = Base64.getEncoder().encodeToString(cipher.doFinal(utf8(plaintext)));
      return Base64.getEncoder().encodeToString(utf8(iv + inner));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private OAEPParameterSpec parameters() {
    return new OAEPParameterSpec(
        hash, "MGF1", new MGF1ParameterSpec(mgf1), PSource.PSpecified.DEFAULT);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
