package org.relaysms.gateway.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.relaysms.gateway.server.kernel.Secret;

/// The users of a running server, through its admin API. For one thread.
final class RemoteUserDesk implements UserDesk {
  private final AdminClient client;

  RemoteUserDesk(AdminClient client) {
    this.client = client;
  }

  @Override
  public List<Line> list() {
    var users = client.get("/users").path("users");
    return StreamSupport.stream(users.spliterator(), false).map(RemoteUserDesk::line).toList();
  }

  @Override
  public void add(
      String id, Optional<String> phoneNumber, Secret password, List<String> platforms) {
    var body = AdminClient.body().put("id", id).put("password", password.reveal());
    phoneNumber.ifPresent(number -> body.put("phoneNumber", number));
    var letters = body.putArray("platforms");
    platforms.forEach(letters::add);
    client.post("/users", body);
  }

  @Override
  public void remove(String id) {
    client.delete("/users/" + encoded(id));
  }

  @Override
  public void changePassword(String id, Secret password) {
    var body = AdminClient.body().put("password", password.reveal());
    client.put("/users/" + encoded(id) + "/password", body);
  }

  @Override
  public void close() {
    client.close();
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
