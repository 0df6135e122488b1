package org.relaysms.gateway.server.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.relaysms.gateway.server.http.Json;

/// A Publisher that calls us (contract section 8).
///
/// @param authorization the header's value
record FetchingPublisher(URI api, String authorization) {
  HttpResponse<String> get(String pathAndQuery) {
    return send("GET", pathAndQuery, "");
  }

  HttpResponse<String> send(String method, String pathAndQuery, String body) {
    return Calls.send(method, api.resolve(pathAndQuery), body, "Authorization", authorization);
  }

  /// What it is leased, each message with all its members.
  List<JsonNode> fetch(String query) {
    var answer = get("/v3/publisher/messages" + query);
    if (answer.statusCode() != 200) {
      throw new AssertionError("expected 200, got " + answer.statusCode() + " " + answer.body());
    }
    return StreamSupport.stream(json(answer).path("messages").spliterator(), false).toList();
  }

  HttpResponse<String> published(String id) {
    return send("POST", "/v3/publisher/messages/" + id + "/published", "");
  }

  HttpResponse<String> failed(String id, String reason, boolean retry) {
    var body = new String(Json.bytes(Map.of("reason", reason, "retry", retry)), UTF_8);
    return send("POST", "/v3/publisher/messages/" + id + "/failed", body);
  }

  /// @param lease the end of the lease under which it tried
  HttpResponse<String> failed(String id, String reason, boolean retry, long lease) {
    var members = Map.of("reason", reason, "retry", retry, "lease_until", lease);
    var body = new String(Json.bytes(members), UTF_8);
    return send("POST", "/v3/publisher/messages/" + id + "/failed", body);
  }

  static JsonNode json(HttpResponse<String> answer) {
    return json(answer.body());
  }

  static JsonNode json(String text) {
    try {
      return Json.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }
}
