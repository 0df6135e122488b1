package org.relaysms.gateway.server.crypto;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.relaysms.gateway.server.kernel.Secret;

/// The master key under a passphrase, as its file says it: AES-256-GCM (NIST SP 800-38D) under a
/// key that Argon2id (RFC 9106) makes of the passphrase.
///
/// ```
/// relaysms-gateway master key, protected by a passphrase
/// version: 1
/// kdf: argon2id v=19 m=65536 t=3 p=4
/// salt: 16 bytes, Base64
/// box: 12 bytes of nonce, 32 of cipher text, 16 of tag, Base64
/// sha256: of the lines above, hex
/// ```
///
/// The box is bound to the lines above it. The sum tells damage from a wrong passphrase; it is the
/// last line of every version. A passphrase counts in its composed form (NFC), whatever keyboard it
/// was typed on. Immutable and thread-safe.
public final class WrappedKey {
  static final int KEY_BYTES = 32;

  private static final String MARK = "relaysms-gateway master key, protected by a passphrase";
  private static final String VERSION = "version: 1";
  private static final Pattern SALT = Pattern.compile("salt: ([A-Za-z0-9+/]{22}==)");
  private static final Pattern BOX = Pattern.compile("box: ([A-Za-z0-9+/]{80})");
  private static final int LINES = 6;

  private static final int SALT_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /// The lines that the box is bound to.
  private final List<String> head;

  private final Argon2Cost cost;

  private final byte[] box;

  private WrappedKey(List<String> head, Argon2Cost cost, byte[] box) {
    this.head = List.copyOf(head);
    this.cost = cost;
    this.box = box;
  }

  static boolean looksLike(String text) {
    return text.startsWith(MARK);
  }

  /// @param file for the words of a failure
  static WrappedKey parse(String text, Path file) {
    var lines = text.strip().lines().map(String::stripTrailing).toList();
    if (lines.size() < 2 || !lines.getLast().equals(sum(lines.subList(0, lines.size() - 1)))) {
      throw damaged(file);
    }
    if (!lines.get(1).equals(VERSION)) {
      throw new KeyFailure(
          "the key file %s is of a form that this release does not know (%s): use a newer one"
              .formatted(file, lines.get(1)));
    }
    if (lines.size() != LINES) {
      throw damaged(file);
    }
    var head = lines.subList(0, 4);
    match(SALT, head.get(3), file);
    var cost = Argon2Cost.parse(head.get(2)).orElseThrow(() -> damaged(file));
    if (!cost.bearable()) {
      throw new KeyFailure(
          "the key file %s asks for a cost that this server never sets (%s): it is not its own; bring the right one back from a backup"
              .formatted(file, cost.text()));
    }
    return new WrappedKey(
        head, cost, Base64.getDecoder().decode(match(BOX, lines.get(4), file).group(1)));
  }

  static WrappedKey wrap(byte[] key, Secret passphrase, Argon2Cost cost, SecureRandom random) {
    var salt = bytes(SALT_BYTES, random);
    var head =
        List.of(MARK, VERSION, cost.text(), "salt: " + Base64.getEncoder().encodeToString(salt));
    var box = new byte[NONCE_BYTES + KEY_BYTES + TAG_BITS / 8];
    var nonce = bytes(NONCE_BYTES, random);
    System.arraycopy(nonce, 0, box, 0, NONCE_BYTES);
    var bare = new WrappedKey(head, cost, box);
    try {
      bare.cipher(Cipher.ENCRYPT_MODE, passphrase).doFinal(key, 0, KEY_BYTES, box, NONCE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new KeyFailure("cannot wrap the master key", e);
    }
    return bare;
  }

  /// The bare key, which the caller wipes; nothing where the passphrase is another.
  Optional<byte[]> unwrap(Secret passphrase, Path file) {
    try {
      var key =
          cipher(Cipher.DECRYPT_MODE, passphrase)
              .doFinal(box, NONCE_BYTES, box.length - NONCE_BYTES);
      return Optional.of(key);
    } catch (AEADBadTagException _) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new KeyFailure("cannot unwrap the key file " + file, e);
    }
  }

  String text() {
    var lines = new ArrayList<>(head);
    lines.add("box: " + Base64.getEncoder().encodeToString(box));
    lines.add(sum(lines));
    return String.join("\n", lines) + "\n";
  }

  static long characters(Secret passphrase) {
    return composed(passphrase).reveal().codePoints().count();
  }

  static KeyFailure damaged(Path file) {
    return new KeyFailure(
        "the key file %s is damaged or only half there: without it nothing stored can be read; bring it back from a backup"
            .formatted(file));
  }

  /// The same file's content: the same key behind the same passphrase.
  @Override
  public boolean equals(Object other) {
    return other instanceof WrappedKey key
        && head.equals(key.head)
        && MessageDigest.isEqual(box, key.box);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(box);
  }

  @Override
  public String toString() {
    return "***";
  }

  private Cipher cipher(int mode, Secret passphrase) throws GeneralSecurityException {
    var secret = derived(passphrase);
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode,
          new SecretKeySpec(secret, "AES"),
          new GCMParameterSpec(TAG_BITS, box, 0, NONCE_BYTES));
      cipher.updateAAD(String.join("\n", head).getBytes(StandardCharsets.US_ASCII));
      return cipher;
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  private byte[] derived(Secret passphrase) {
    var salt = Base64.getDecoder().decode(head.get(3).substring("salt: ".length()));
    return cost.key(salt, KEY_BYTES, composed(passphrase));
  }

  private static Secret composed(Secret passphrase) {
    return Secret.of(Normalizer.normalize(passphrase.reveal(), Normalizer.Form.NFC));
  }

  private static MatchResult match(Pattern form, String line, Path file) {
    return form.matcher(line)
        .results()
        .filter(found -> found.group().equals(line))
        .findFirst()
        .orElseThrow(() -> damaged(file));
  }

  private static String sum(List<String> lines) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var text = String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
      return "sha256: " + HexFormat.of().formatHex(digest.digest(text));
    } catch (GeneralSecurityException e) {
      throw new KeyFailure("cannot hash", e);
    }
  }

  private static byte[] bytes(int count, SecureRandom random) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
