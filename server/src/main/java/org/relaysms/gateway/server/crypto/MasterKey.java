package org.relaysms.gateway.server.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// The key that encrypts what is stored: AES-256-GCM (NIST SP 800-38D) with a fresh nonce for each
/// box, and HMAC-SHA256 for look-ups, each under a key of its own derived by HKDF (RFC 5869). A box
/// is a version byte, 12 bytes of nonce, cipher text, 16 bytes of tag. Immutable and thread-safe.
public final class MasterKey {
  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int HEADER_BYTES = 1 + NONCE_BYTES;
  private static final Engines<Cipher> CIPHERS =
      new Engines<>(() -> Cipher.getInstance("AES/GCM/NoPadding"));
  private static final Engines<Mac> MACS = new Engines<>(() -> Mac.getInstance("HmacSHA256"));

  private final SecretKey sealing;
  private final SecretKey lookingUp;
  private final SecureRandom random;

  /// @param key 32 bytes, which the caller wipes
  MasterKey(byte[] key, SecureRandom random) {
    this.random = random;
    sealing = derived(key, "AES", "seal");
    lookingUp = derived(key, "HmacSHA256", "look-up");
  }

  /// Reads the plain file, or makes the key and the file where it does not exist. A damaged file,
  /// or one that wants a passphrase, is a [KeyFailure] and stays as it is. [MasterKeyFile] opens
  /// both forms.
  public static MasterKey loadOrCreate(Path file, SecureRandom random) {
    var keyFile = new MasterKeyFile(file, random);
    return switch (keyFile.read()) {
      case MasterKeyFile.Content.Missing _ -> keyFile.create(Optional.empty());
      case MasterKeyFile.Content.Plain(var key) -> key;
      case MasterKeyFile.Content.Wrapped _ ->
          throw new KeyFailure("the key file " + file + " wants a passphrase");
    };
  }

  /// The box of `plain`; it opens under the same context only, such as `device-key:<id>`, so that a
  /// box cannot be moved to another row.
  public byte[] seal(byte[] plain, String context) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed =
          CIPHERS.use(
              cipher -> {
                prepare(cipher, Cipher.ENCRYPT_MODE, nonce, context);
                return cipher.doFinal(plain);
              });
      return ByteBuffer.allocate(HEADER_BYTES + sealed.length)
          .put(VERSION)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new KeyFailure("cannot encrypt", e);
    }
  }

  /// The plain bytes, or nothing where the box is damaged, foreign or of another context.
  public Optional<byte[]> open(byte[] box, String context) {
    if (box.length < HEADER_BYTES + TAG_BITS / 8 || box[0] != VERSION) {
      return Optional.empty();
    }
    var nonce = new byte[NONCE_BYTES];
    System.arraycopy(box, 1, nonce, 0, NONCE_BYTES);
    try {
      return Optional.of(
          CIPHERS.use(
              cipher -> {
                prepare(cipher, Cipher.DECRYPT_MODE, nonce, context);
                return cipher.doFinal(box, HEADER_BYTES, box.length - HEADER_BYTES);
              }));
    } catch (AEADBadTagException _) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new KeyFailure("cannot decrypt", e);
    }
  }

  /// A keyed fingerprint (HMAC-SHA256, hex) to find a sealed value by, without telling it to who
  /// reads the store alone.
  public String lookup(String value, String context) {
    try {
      return HexFormat.of().formatHex(MACS.use(mac -> lookup(mac, value, context)));
    } catch (GeneralSecurityException e) {
      throw new KeyFailure("cannot make a look-up key", e);
    }
  }

  @Override
  public String toString() {
    return "***";
  }

  private static SecretKey derived(byte[] key, String algorithm, String purpose) {
    try {
      var expansion =
          HKDFParameterSpec.ofExtract()
              .addIKM(key)
              .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32);
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, expansion);
    } catch (GeneralSecurityException e) {
      throw new KeyFailure("cannot derive a key", e);
    }
  }

  private byte[] lookup(Mac mac, String value, String context) throws GeneralSecurityException {
    mac.init(lookingUp);
    mac.update(context.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
  }

  private void prepare(Cipher cipher, int mode, byte[] nonce, String context)
      throws GeneralSecurityException {
    cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
  }
}
