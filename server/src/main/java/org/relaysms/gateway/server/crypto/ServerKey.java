package org.relaysms.gateway.server.crypto;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/// The server's RSA key. Immutable and thread-safe.
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod"})
public final class ServerKey {
  private final String pem;

  private ServerKey(String pem) {
    this.pem = pem;
  }

  /// Reads the pair of files, or makes the key and both files where neither exists.
  public static ServerKey loadOrCreate(
      Path privateFile, Path publicFile, int bits, SecureRandom random) {
    throw new UnsupportedOperationException("" + privateFile + publicFile + bits + random);
  }

  /// The public key as phones read it: SPKI, 64 columns, LF, no trailing newline.
  public String pem() {
    return pem;
  }

  /// The plain text, or nothing where it does not decrypt under these parameters.
  public Optional<byte[]> decrypt(byte[] box, OaepParameters parameters) {
    return decrypt(box, List.of(parameters));
  }

  /// The plain text under the first of the parameters that fits.
  public Optional<byte[]> decrypt(byte[] box, List<OaepParameters> trials) {
    throw new UnsupportedOperationException(pem + box.length + trials);
  }
}
