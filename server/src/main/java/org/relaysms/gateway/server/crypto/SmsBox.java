package org.relaysms.gateway.server.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.IntPredicate;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The encrypted text of an SMS: the base64 of 16 ASCII characters of IV and the base64 of AES-256
/// in CBC mode with PKCS#7 padding (contract section 7). There is no MAC: what opens need not be
/// what somebody closed. Immutable and thread-safe. Prints as `***`.
public final class SmsBox {
  private static final int BLOCK = 16;
  private static final Engines<Cipher> CIPHERS =
      new Engines<>(() -> Cipher.getInstance("AES/CBC/PKCS5Padding"));

  private final byte[] bytes;
  private final byte[] cipherText;

  private SmsBox(byte[] bytes, byte[] cipherText) {
    this.bytes = bytes;
    this.cipherText = cipherText;
  }

  /// The box in this text, or nothing where it holds none. Whatever is no base64 in the text is
  /// skipped: phones wrap it, and it may have been through many hands.
  public static Optional<SmsBox> parse(String text) {
    return decoded(text.getBytes(StandardCharsets.ISO_8859_1), SmsBox::inAlphabet)
        .flatMap(SmsBox::of);
  }

  /// A box read back from where [#bytes()] was kept.
  public static Optional<SmsBox> ofBytes(byte[] bytes) {
    return of(bytes.clone());
  }

  /// What the text says without its outer base64. The same SMS has the same bytes, however both
  /// base64 are wrapped, padded or ended; two that a phone encrypted separately differ by their IV.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// The plain text, or nothing where the padding is wrong under this key.
  public Optional<byte[]> open(SharedKey key) {
    try {
      return Optional.of(CIPHERS.use(cipher -> open(cipher, key)));
    } catch (BadPaddingException _) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot decrypt an SMS", e);
    }
  }

  private byte[] open(Cipher cipher, SharedKey key) throws GeneralSecurityException {
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(key.bytes(), "AES"),
        new IvParameterSpec(bytes, 0, BLOCK));
    return cipher.doFinal(cipherText);
  }

  @Override
  public String toString() {
    return "***";
  }

  private static Optional<SmsBox> of(byte[] bytes) {
    if (bytes.length <= BLOCK || !ascii(bytes, BLOCK)) {
      return Optional.empty();
    }
    return decoded(Arrays.copyOfRange(bytes, BLOCK, bytes.length), SmsBox::noLineBreak)
        .filter(inner -> inner.length > 0 && inner.length % BLOCK == 0)
        .map(inner -> new SmsBox(canonical(bytes, inner), inner));
  }

  /// The inner base64 as a phone writes it: it can be written in many ways, and none of them makes
  /// another SMS.
  private static byte[] canonical(byte[] bytes, byte[] cipherText) {
    var inner = Base64.getEncoder().encode(cipherText);
    var canonical = Arrays.copyOf(bytes, BLOCK + inner.length);
    System.arraycopy(inner, 0, canonical, BLOCK, inner.length);
    return canonical;
  }

  private static Optional<byte[]> decoded(byte[] base64, IntPredicate kept) {
    var length = 0;
    var clean = new byte[base64.length];
    for (var each : base64) {
      if (kept.test(each)) {
        clean[length++] = each;
      }
    }
    try {
      return Optional.of(Base64.getDecoder().decode(Arrays.copyOf(clean, length)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static boolean ascii(byte[] bytes, int length) {
    for (var i = 0; i < length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean inAlphabet(int each) {
    return (each >= 'A' && each <= 'Z')
        || (each >= 'a' && each <= 'z')
        || (each >= '0' && each <= '9')
        || each == '+'
        || each == '/'
        || each == '=';
  }

  private static boolean noLineBreak(int each) {
    return each != '\n' && each != '\r';
  }
}
