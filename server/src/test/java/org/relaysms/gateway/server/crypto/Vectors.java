package org.relaysms.gateway.server.crypto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/// The test vectors of contract section 7; their keys are throw-away.
final class Vectors {
  private static final JsonNode ROOT = read();

  private Vectors() {}

  /// @param pointer a JSON pointer, `/password/plaintext`
  static String text(String pointer) {
    return ROOT.requiredAt(pointer).asText();
  }

  static byte[] bytes(String pointer) {
    return Base64.getMimeDecoder().decode(text(pointer));
  }

  private static JsonNode read() {
    try (var file = Vectors.class.getResourceAsStream("/vectors.json")) {
      return new ObjectMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
