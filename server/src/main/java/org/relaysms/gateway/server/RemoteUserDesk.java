package org.relaysms.gateway.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.relaysms.gateway.server.admin.AdminToken;
import org.relaysms.gateway.server.kernel.Secret;

/// The users of a running server, through its admin API. For one thread.
final class RemoteUserDesk implements UserDesk {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int FIRST_ERROR = 400;

  private final ServerFile server;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  RemoteUserDesk(ServerFile server) {
    this.server = server;
  }

  @Override
  public List<Line> list() {
    var users = call("GET", "/users", Optional.empty()).path("users");
    return StreamSupport.stream(users.spliterator(), false).map(RemoteUserDesk::line).toList();
  }

  @Override
  public void add(
      String id, Optional<String> phoneNumber, Secret password, List<String> platforms) {
    var body = JSON.createObjectNode().put("id", id).put("password", password.reveal());
    phoneNumber.ifPresent(number -> body.put("phoneNumber", number));
    var letters = body.putArray("platforms");
    platforms.forEach(letters::add);
    call("POST", "/users", Optional.of(body));
  }

  @Override
  public void remove(String id) {
    call("DELETE", "/users/" + encoded(id), Optional.empty());
  }

  @Override
  public void changePassword(String id, Secret password) {
    var body = JSON.createObjectNode().put("password", password.reveal());
    call("PUT", "/users/" + encoded(id) + "/password", Optional.of(body));
  }

  @Override
  public void close() {
    client.close();
  }

  private JsonNode call(String method, String path, Optional<ObjectNode> body) {
    try {
      var answer = client.send(request(method, path, body), BodyHandlers.ofString());
      if (answer.statusCode() >= FIRST_ERROR) {
        throw UserDesk.refused(reason(answer));
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw UserDesk.refused(
          "The server (process %d) does not answer on %s.".formatted(server.pid(), server.admin()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw UserDesk.refused("Interrupted.");
    }
  }

  private HttpRequest request(String method, String path, Optional<ObjectNode> body) {
    var token = AdminToken.read(Path.of(server.tokenFile())).map(Secret::reveal).orElse("");
    return HttpRequest.newBuilder(URI.create(server.admin() + "/admin/v1" + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
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

  private static Line line(JsonNode user) {
    return new Line(
        user.path("id").asText(),
        Optional.ofNullable(user.path("phoneNumber").textValue()),
        StreamSupport.stream(user.path("platforms").spliterator(), false)
            .map(JsonNode::asText)
            .toList());
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}
