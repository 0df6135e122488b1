package org.relaysms.gateway.sim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A request as it came off the wire.
///
/// @param headersByName names in any case; of a repeated one the last
/// @param raw the body, a character of ISO 8859-1 for each byte
public record PublishRequest(
    String method, String path, Map<String, String> headersByName, String raw) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final int MOST_HEAD_BYTES = 64 * 1024;

  /// The header's value, or the empty string.
  public String header(String name) {
    return headersByName.getOrDefault(name, "");
  }

  /// The `Idempotency-Key`, or the empty string.
  public String key() {
    return header("Idempotency-Key");
  }

  /// The body as UTF-8.
  public String body() {
    return new String(bytes(), UTF_8);
  }

  public byte[] bytes() {
    return raw.getBytes(ISO_8859_1);
  }

  public String msisdn() {
    return json().required("MSISDN").textValue();
  }

  public String message() {
    return json().required("message").textValue();
  }

  /// Whether the body is JSON with `MSISDN` and `message`, both text, and nothing else.
  boolean isWellFormed() {
    return tree()
        .filter(JsonNode::isObject)
        .filter(node -> names(node).equals(Set.of("MSISDN", "message")))
        .filter(node -> node.path("MSISDN").isTextual() && node.path("message").isTextual())
        .isPresent();
  }

  private JsonNode json() {
    return tree().orElseThrow(() -> new AssertionError("no JSON: " + body()));
  }

  private Optional<JsonNode> tree() {
    try {
      return Optional.of(MAPPER.readTree(body()));
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  private static Set<String> names(JsonNode node) {
    return node.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  /// The next request of a connection; nothing where that has ended between two of them.
  static Optional<PublishRequest> read(InputStream in) throws IOException {
    var head = head(in);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    var lines = head.split("\r\n", -1);
    var words = lines[0].split(" ", 3);
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    for (var line : List.of(lines).subList(1, lines.length)) {
      var colon = line.indexOf(':');
      headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    var length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
    return Optional.of(new PublishRequest(words[0], words[1], headers, body(in, length)));
  }

  private static String body(InputStream in, int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the body broke off");
    }
    return new String(bytes, ISO_8859_1);
  }

  /// Up to the empty line, and without it.
  private static String head(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    for (var b = in.read(); b >= 0 && head.size() < MOST_HEAD_BYTES; b = in.read()) {
      head.write(b);
      if (b == '\n' && head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
        return head.toString(ISO_8859_1).stripTrailing();
      }
    }
    return "";
  }
}
