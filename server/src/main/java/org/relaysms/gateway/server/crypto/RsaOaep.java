package org.relaysms.gateway.server.crypto;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;

/// RSA-OAEP by the JDK, which blinds the private operation and tells no bad padding from another.
final class RsaOaep {
  private RsaOaep() {}

  static byte[] encrypt(PublicKey key, byte[] plain, OaepParameters parameters) {
    try {
      var cipher = cipher();
      cipher.init(Cipher.ENCRYPT_MODE, key, parameters.spec());
      return cipher.doFinal(plain);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("cannot be encrypted to this key", e);
    }
  }

  static Optional<byte[]> decrypt(PrivateKey key, byte[] box, OaepParameters parameters) {
    try {
      var cipher = cipher();
      cipher.init(Cipher.DECRYPT_MODE, key, parameters.spec());
      return Optional.of(cipher.doFinal(box));
    } catch (BadPaddingException | IllegalBlockSizeException _) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new KeyFailure("the private key cannot be used", e);
    }
  }

  private static Cipher cipher() throws GeneralSecurityException {
    return Cipher.getInstance("RSA/ECB/OAEPPadding");
  }
}
