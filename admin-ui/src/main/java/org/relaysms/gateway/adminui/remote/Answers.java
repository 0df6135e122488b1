package org.relaysms.gateway.adminui.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.function.Function;

/// Turns HTTP answers into [Reply]s.
final class Answers {
  private Answers() {}

  static <T> Reply<T> read(HttpResponse<String> answer, Function<String, T> good) {
    return answer.statusCode() / 100 == 2
        ? new Reply.Done<>(good.apply(answer.body()))
        : problem(answer.statusCode(), answer.body());
  }

  /// Where a started sync is shown: an address of a WebSocket.
  static URI webSocket(String body) {
    try {
      var address = new URI(body.strip());
      var known = "ws".equals(address.getScheme()) || "wss".equals(address.getScheme());
      if (known && address.getHost() != null) {
        return address;
      }
      throw new UnreadableAnswer("The server's answer is no address of a WebSocket.");
    } catch (URISyntaxException e) {
      throw new UnreadableAnswer("The server's answer is no address.", e);
    }
  }

  static <T> T json(String body, Class<T> type) {
    try {
      return Optional.ofNullable(Wire.JSON.readValue(body, type))
          .orElseThrow(() -> new UnreadableAnswer("The server's answer is null."));
    } catch (JsonProcessingException e) {
      throw new UnreadableAnswer("The server's answer is not what this app knows.", e);
    }
  }

  /// What the server says against a request.
  static <T> Reply<T> problem(int status, String body) {
    try {
      var problem = Wire.JSON.readTree(body);
      return new Reply.Refused<>(
          status,
          problem.path("title").asText(""),
          problem.path("detail").asText(""),
          Optional.of(problem.path("field")).filter(JsonNode::isTextual).map(JsonNode::asText));
    } catch (JsonProcessingException e) {
      return new Reply.Refused<>(status, "", body, Optional.empty());
    }
  }

  /// Another version's server, or no server of ours.
  static final class UnreadableAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableAnswer(String words) {
      super(words);
    }

    UnreadableAnswer(String words, Throwable cause) {
      super(words, cause);
    }
  }
}
