package org.relaysms.gateway.server.crypto;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;

/// The server's RSA key. Immutable and thread-safe.
public final class ServerKey {
  private final RSAPublicKey publicKey;
  private final PrivateKey privateKey;
  private final int boxLength;
  private final String pem;

  ServerKey(RSAPublicKey publicKey, PrivateKey privateKey) {
    this.publicKey = publicKey;
    this.privateKey = privateKey;
    boxLength = (publicKey.getModulus().bitLength() + 7) / 8;
    pem = Pem.write("PUBLIC KEY", publicKey.getEncoded());
  }

  /// Reads the pair of files, or makes the key and both files where neither exists. A missing
  /// public file is written anew; any other mismatch is a [KeyFailure], and no file is touched.
  ///
  /// @param bits the size of a new key; one that is there may have another
  public static ServerKey loadOrCreate(
      Path privateFile, Path publicFile, int bits, SecureRandom random) {
    return new ServerKeyFiles(privateFile, publicFile).loadOrCreate(bits, random);
  }

  /// The public key as phones read it: SPKI, 64 columns, LF, no trailing newline.
  public String pem() {
    return pem;
  }

  public int bits() {
    return publicKey.getModulus().bitLength();
  }

  /// The plain text, or nothing where it does not decrypt under these parameters.
  public Optional<byte[]> decrypt(byte[] box, OaepParameters parameters) {
    return box.length == boxLength
        ? RsaOaep.decrypt(privateKey, box, parameters)
        : Optional.empty();
  }

  /// The plain text under the first of the parameters that fits; each trial is one private
  /// operation.
  public Optional<byte[]> decrypt(byte[] box, List<OaepParameters> trials) {
    return trials.stream().flatMap(trial -> decrypt(box, trial).stream()).findFirst();
  }

  RSAPublicKey publicKey() {
    return publicKey;
  }

  PrivateKey privateKey() {
    return privateKey;
  }

  @Override
  public String toString() {
    return "ServerKey[" + bits() + " bits]";
  }
}
