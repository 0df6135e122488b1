package org.relaysms.gateway.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.relaysms.gateway.server.admin.Actor;
import org.relaysms.gateway.server.admin.AdminToken;
import org.relaysms.gateway.server.kernel.Secret;

/// The admin API of a running server, for the command line. What it refuses is a [CommandFailure]
/// with its reason. For one thread.
final class AdminClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int FIRST_ERROR = 400;

  private final ServerFile server;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  AdminClient(ServerFile server) {
    this.server = server;
  }

  /// An empty body to be filled.
  static ObjectNode body() {
    return JSON.createObjectNode();
  }

  JsonNode get(String path) {
    return call("GET", path, Optional.empty());
  }

  JsonNode post(String path, ObjectNode body) {
    return call("POST", path, Optional.of(body));
  }

  JsonNode put(String path, ObjectNode body) {
    return call("PUT", path, Optional.of(body));
  }

  JsonNode delete(String path) {
    return call("DELETE", path, Optional.empty());
  }

  @Override
  public void close() {
    client.close();
  }

  private JsonNode call(String method, String path, Optional<ObjectNode> body) {
    try {
      var answer = client.send(request(method, path, body), BodyHandlers.ofString());
      if (answer.statusCode() >= FIRST_ERROR) {
        throw CommandFailure.refused(reason(answer));
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw CommandFailure.refused(
          "The server (process %d) does not answer on %s.".formatted(server.pid(), server.admin()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailure.refused("Interrupted.");
    }
  }

  private HttpRequest request(String method, String path, Optional<ObjectNode> body) {
    var token = AdminToken.read(Path.of(server.tokenFile())).map(Secret::reveal).orElse("");
    return HttpRequest.newBuilder(URI.create(server.admin() + "/admin/v1" + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header(Actor.HEADER, Actor.CLI.name())
        .method(
            method,
            body.map(json -> BodyPublishers.ofString(json.toString()))
                .orElseGet(BodyPublishers::noBody))
        .build();
  }

  private static String reason(HttpResponse<String> answer) {
    try {
      var problem = JSON.readTree(answer.body());
      return problem.path("detail").asText("The server answered " + answer.statusCode() + ".");
    } catch (IOException e) {
      return "The server answered " + answer.statusCode() + ".";
    }
  }
}
