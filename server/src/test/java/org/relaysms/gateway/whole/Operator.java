package org.relaysms.gateway.whole;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;

/// The operator at the admin API: adds users, looks at what the server holds. Immutable.
record Operator(String admin, String token) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  void addUser(String id, String password) {
    var user = MAPPER.valueToTree(Map.of("id", id, "password", password)).toString();
    send("POST", "/users", user, 201);
  }

  void addUser(String id, String password, String phoneNumber) {
    var members = Map.of("id", id, "password", password, "phoneNumber", phoneNumber);
    send("POST", "/users", MAPPER.valueToTree(members).toString(), 201);
  }

  JsonNode users() {
    return get("/users").path("users");
  }

  /// Where accounts live; nothing where they live here.
  Optional<String> accountService() {
    return Optional.ofNullable(get("/users").path("accountService").textValue());
  }

  JsonNode devices(String user) {
    return get("/users/" + user + "/devices").path("devices");
  }

  JsonNode gateways() {
    return get("/gateways").path("gateways");
  }

  JsonNode sessions() {
    return get("/sync/sessions").path("sessions");
  }

  /// The newest records of the audit trail, newest first.
  JsonNode audit() {
    return get("/audit").path("entries");
  }

  /// The newest lines of the log.
  JsonNode log() {
    return get("/log").path("lines");
  }

  /// The Publisher in detail.
  JsonNode publisher() {
    return get("/publisher").path("publisher");
  }

  /// How the messages stand as a whole.
  JsonNode messages() {
    return get("/messages").path("summary");
  }

  /// How many messages are in a state.
  int counted(String state) {
    return messages().path("counts").path(state).asInt();
  }

  /// How many messages the store holds.
  int stored() {
    return messages().path("counts").valueStream().mapToInt(JsonNode::asInt).sum();
  }

  /// The newest messages of a state, without their texts.
  JsonNode messages(String state) {
    return get("/messages?state=" + state).path("messages");
  }

  void replayFailed() {
    send("POST", "/messages/replay", "{\"states\":[\"failed\"]}", 200);
  }

  /// Makes a token with the scope `publisher` and answers the whole of it.
  String addToken(String name) {
    var members = Map.of("name", name, "scope", "publisher");
    var made = send("POST", "/tokens", MAPPER.valueToTree(members).toString(), 201);
    return made.path("secret").textValue();
  }

  void revokeToken(String id) {
    send("DELETE", "/tokens/" + id, "", 204);
  }

  /// The status of the health check that supervisors ask.
  int ready() {
    try {
      return CLIENT
          .send(request("GET", "/health/ready", ""), BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void endSession(String id) {
    send("DELETE", "/sync/sessions/" + id, "", 200, 204);
  }

  /// The phase of the user's newest session.
  String phase(String user) {
    var newest = MAPPER.createObjectNode();
    JsonNode found = newest;
    for (var session : sessions()) {
      if (session.path("user").asText().equals(user)
          && session.path("at").asLong() >= found.path("at").asLong()) {
        found = session;
      }
    }
    return found.path("phase").asText();
  }

  /// All that the store keeps and bad input must not change.
  String store() {
    var text = new StringBuilder();
    users().forEach(user -> text.append(user).append(devices(user.path("id").asText())));
    gateways().forEach(gateway -> text.append(gateway.path("imsi")).append(gateway.path("msisdn")));
    return text.toString();
  }

  /// Asks for a deed without a body; answers the status.
  int post(String path) {
    var request = request("POST", path, "");
    try {
      return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JsonNode get(String path) {
    return send("GET", path, "", 200);
  }

  private JsonNode send(String method, String path, String body, int... expected) {
    try {
      var response = CLIENT.send(request(method, path, body), BodyHandlers.ofString());
      if (java.util.Arrays.stream(expected).noneMatch(status -> status == response.statusCode())) {
        throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
      }
      return json(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest request(String method, String path, String body) {
    return HttpRequest.newBuilder(URI.create(admin + "/admin/v1" + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body))
        .build();
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text.isEmpty() ? "{}" : text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
