package org.relaysms.gateway.server.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The settings' file, read and decoded once, so that what is judged is what is written.
///
/// @param tag of the very bytes
/// @param text empty where there is no file, or none that can be read
/// @param fault why it cannot be read
record FileText(String tag, String text, Optional<Fault> fault) {
  static FileText of(Path file) {
    try {
      return decoded(file, Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
    } catch (IOException e) {
      return unreadable(file, new byte[0], "cannot be read");
    }
  }

  private static FileText decoded(Path file, byte[] bytes) {
    try {
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new FileText(tag(bytes), text, Optional.empty());
    } catch (CharacterCodingException _) {
      return unreadable(file, bytes, "cannot be read as UTF-8 text");
    }
  }

  private static FileText unreadable(Path file, byte[] bytes, String why) {
    return new FileText(
        tag(bytes), "", Optional.of(new Fault("", "other", "%s: %s".formatted(file, why))));
  }

  private static String tag(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
