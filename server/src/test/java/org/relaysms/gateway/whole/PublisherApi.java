package org.relaysms.gateway.whole;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A Publisher that calls the running server. Immutable.
///
/// @param token empty for a call without one
record PublisherApi(URI url, String token) {
  private static final Pattern PORT = Pattern.compile("start-up: publisher_api port (\\d+)");

  /// Where the process listens, as its log says.
  static PublisherApi of(ServerProcess process, String token) {
    return new PublisherApi(URI.create("http://127.0.0.1:" + port(process)), token);
  }

  static int port(ServerProcess process) {
    await().until(() -> said(process).isPresent());
    return said(process).orElseThrow();
  }

  PublisherApi as(String other) {
    return new PublisherApi(url, other);
  }

  HttpResponse<String> send(String method, String path, byte[] body) {
    var target = url.resolve("/v3/publisher/" + path);
    return token.isEmpty()
        ? Plain.send(method, target, body)
        : Plain.send(method, target, body, "Authorization", "Bearer " + token);
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, new byte[0]);
  }

  HttpResponse<String> post(String path, String body) {
    return send("POST", path, body.getBytes(StandardCharsets.UTF_8));
  }

  /// What it is leased.
  JsonNode fetch(String query) {
    return Operator.json(get("messages" + query).body()).path("messages");
  }

  private static Optional<Integer> said(ServerProcess process) {
    return process.log().stream()
        .flatMap(line -> PORT.matcher(line).results())
        .map(MatchResult::group)
        .map(said -> Integer.valueOf(said.substring(said.lastIndexOf(' ') + 1)))
        .reduce((_, latest) -> latest);
  }
}
