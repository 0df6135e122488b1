package org.relaysms.gateway.sim;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;

/// The test vectors of the contract: throw-away keys, and what published clients made with them.
public final class Vectors {
  private static final JsonNode ALL = read();

  private Vectors() {}

  /// A text by its path, such as `/password/plaintext`.
  public static String text(String path) {
    return at(path).textValue();
  }

  public static JsonNode at(String path) {
    var node = ALL.at(path);
    if (node.isMissingNode()) {
      throw new IllegalArgumentException("no vector " + path);
    }
    return node;
  }

  public static KeyPair serverKeys() {
    return PhoneKeys.ofPem(text("/server_key/private_pem_pkcs8"));
  }

  public static KeyPair phoneKeys() {
    return PhoneKeys.ofPem(text("/client_key/private_pem_pkcs8"));
  }

  private static JsonNode read() {
    try (var stream = Vectors.class.getResourceAsStream("/vectors.json")) {
      if (stream == null) {
        throw new IllegalStateException("vectors.json is not on the class path");
      }
      return Wire.json(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
