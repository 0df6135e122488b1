package org.relaysms.gateway.server.crypto;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.Secret;

/// A file with a passphrase: its first line, in UTF-8, for the owner's eyes only.
public record PassphraseFile(Path file) {
  /// The passphrase, or a [KeyFailure] that says what is wrong with the file.
  public Secret read() {
    if (!Files.exists(file)) {
      throw new KeyFailure("there is no file " + file);
    }
    var line = KeyFiles.readPrivate(file, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    if (line.isEmpty()) {
      throw new KeyFailure(
          "the first line of %s is empty: it should be a passphrase".formatted(file));
    }
    return Secret.of(line);
  }

  /// What is wrong with the file, where something is.
  public Optional<String> complaint() {
    try {
      read();
      return Optional.empty();
    } catch (KeyFailure e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
