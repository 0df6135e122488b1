package org.relaysms.gateway.whole;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.relaysms.gateway.sim.PhoneCipher;

/// What somebody makes of an SMS that he overheard, to learn from the answers whether its padding
/// is right (Vaudenay, "Security flaws induced by CBC padding", 2002). None of them opens to a text
/// that may be published: there is no MAC, so an alteration that does is a message like any other,
/// and is left out. One thread at a time.
final class AlteredSms {
  /// What the right key makes of it.
  enum Opening {
    WRONG_PADDING,
    NO_TEXT,
    TEXT
  }

  /// @param text base64, as it is posted
  record Altered(String text, Opening opening) {}

  private static final int BLOCK = 16;
  private static final int BLOCKS = 5;
  private static final String IV = "a1b2c3d4e5f6g7h8";
  private static final String TEXT = "t:" + "x".repeat(BLOCKS * BLOCK - 9);

  private final String key;
  private final byte[] cipherText;
  private final Random random;
  private final Set<String> made = new HashSet<>();

  AlteredSms(String key, Random random) {
    this.key = key;
    this.random = random;
    var inner = new String(Base64.getDecoder().decode(original()), US_ASCII).substring(BLOCK);
    cipherText = Base64.getDecoder().decode(inner);
  }

  /// The SMS that was overheard.
  String original() {
    return PhoneCipher.sms(key, IV, TEXT);
  }

  /// One that was not made before: a copy is taken in another way, and takes another time.
  Altered next() {
    var next = altered();
    while (next.opening() == Opening.TEXT || !made.add(next.text())) {
      next = altered();
    }
    return next;
  }

  private Altered altered() {
    var iv = IV.getBytes(US_ASCII);
    var bytes = cipherText.clone();
    var last = bytes.length - BLOCK;
    switch (random.nextInt(5)) {
      case 0 -> flip(bytes, last, 1 + random.nextInt(3));
      case 1 -> flip(bytes, last - BLOCK, 1 + random.nextInt(3));
      case 2 -> flip(iv, 0, 2 + random.nextInt(6));
      case 3 -> {
        flip(iv, 0, 1 + random.nextInt(6));
        bytes = Arrays.copyOf(bytes, BLOCK * (1 + random.nextInt(BLOCKS - 1)));
      }
      default -> {
        // The attack itself: another last byte of plaintext, and another block before it.
        flip(bytes, last - BLOCK, 4);
        bytes[last - 1] = (byte) random.nextInt(256);
      }
    }
    return new Altered(written(iv, bytes), opening(iv, bytes));
  }

  /// Flips bits of one block, never the highest of a byte: the IV must stay ASCII.
  private void flip(byte[] bytes, int block, int bits) {
    for (var i = 0; i < bits; i++) {
      bytes[block + random.nextInt(BLOCK)] ^= (byte) (1 << random.nextInt(7));
    }
  }

  private static String written(byte[] iv, byte[] bytes) {
    var inner = new String(iv, US_ASCII) + Base64.getEncoder().encodeToString(bytes);
    return Base64.getEncoder().encodeToString(inner.getBytes(US_ASCII));
  }

  private Opening opening(byte[] iv, byte[] bytes) {
    try {
      var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(key.getBytes(US_ASCII), "AES"),
          new IvParameterSpec(iv));
      return readable(cipher.doFinal(bytes)) ? Opening.TEXT : Opening.NO_TEXT;
    } catch (BadPaddingException _) {
      return Opening.WRONG_PADDING;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean readable(byte[] plain) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(plain)).toString().matches("(?s)[gtT]:.*");
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
