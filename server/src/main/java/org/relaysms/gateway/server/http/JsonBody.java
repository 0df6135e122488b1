package org.relaysms.gateway.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// What came of reading a request's body as JSON.
public sealed interface JsonBody {
  /// One well-formed JSON value of any kind.
  record Parsed(JsonNode node) implements JsonBody {
    /// The text under the key; nothing where it is missing or no text.
    public Optional<String> text(String key) {
      return Optional.ofNullable(node.get(key))
          .filter(JsonNode::isTextual)
          .map(JsonNode::textValue);
    }

    /// Whether there is such a member, `null` not counted.
    public boolean has(String key) {
      return node.hasNonNull(key);
    }

    @Override
    public String toString() {
      return "Parsed[…]";
    }
  }

  /// Empty, not UTF-8, not JSON, nested too deep, or followed by something.
  record Malformed() implements JsonBody {}

  /// Longer than the caller allows.
  record TooLarge() implements JsonBody {}
}
