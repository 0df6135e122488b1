package org.relaysms.gateway.server.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Tells a message from what a wrong key makes of it: valid UTF-8 that begins with a known letter
/// and a colon (contract section 7). There is no MAC that would tell it for certain.
///
/// @param letters the platforms', case-sensitive
record PlainText(Set<String> letters) {
  /// What decrypted bytes turned out to be.
  sealed interface Reading {
    Reading GARBLED = new Garbled();

    /// A message; `text` is the whole of it, letter and colon too.
    record Good(String letter, String text) implements Reading {
      @Override
      public String toString() {
        return "Good[***]";
      }
    }

    /// In the form of a message, but to nobody we know.
    record UnknownLetter() implements Reading {}

    record Garbled() implements Reading {}
  }

  Reading read(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return read(text);
    } catch (CharacterCodingException _) {
      return Reading.GARBLED;
    }
  }

  private Reading read(String text) {
    var colon = text.indexOf(':');
    if (colon >= 0 && letters.contains(text.substring(0, colon))) {
      return new Reading.Good(text.substring(0, colon), text);
    }
    return colon == 1 && Character.isLetterOrDigit(text.charAt(0))
        ? new Reading.UnknownLetter()
        : Reading.GARBLED;
  }
}
