package org.relaysms.gateway.server.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// The forms in which this server answers. Plain texts are exactly the given words, without a
/// newline (contract section 2).
public final class Answers {
  public static final Header TEXT =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8");
  public static final Header JSON =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json");
  public static final Header PROBLEM =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/problem+json");

  private Answers() {}

  public static void text(ServerResponse response, Status status, String words) {
    bytes(response, status, TEXT, words.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes any value that the shared mapper can.
  public static void json(ServerResponse response, Status status, Object value) {
    bytes(response, status, JSON, Json.bytes(value));
  }

  public static void problem(ServerResponse response, Problem problem) {
    bytes(response, Status.create(problem.status()), PROBLEM, Json.bytes(problem));
  }

  public static void bytes(
      ServerResponse response, Status status, Header contentType, byte[] entity) {
    response.status(status).header(contentType).send(entity);
  }

  public static void empty(ServerResponse response, Status status) {
    response.status(status).send();
  }

  /// 429 with `Retry-After` in whole seconds, rounded up.
  public static void tooMany(ServerResponse response, Duration wait) {
    var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    response.header(HeaderNames.RETRY_AFTER, Long.toString(seconds));
    text(response, Status.TOO_MANY_REQUESTS_429, "too many requests");
  }
}
