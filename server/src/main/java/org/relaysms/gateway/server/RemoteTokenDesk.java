package org.relaysms.gateway.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.relaysms.gateway.server.admin.TokenScope;
import org.relaysms.gateway.server.kernel.Secret;

/// The tokens of a running server, through its admin API. For one thread.
final class RemoteTokenDesk implements TokenDesk {
  private final AdminClient client;

  RemoteTokenDesk(AdminClient client) {
    this.client = client;
  }

  @Override
  public Made add(String name, TokenScope scope, Optional<Integer> days) {
    var body = AdminClient.body().put("name", name).put("scope", scope.word());
    days.ifPresent(number -> body.put("days", number));
    var made = client.post("/tokens", body);
    return new Made(
        made.path("token").path("id").asText(), Secret.of(made.path("secret").asText()));
  }

  @Override
  public List<Line> list() {
    var tokens = client.get("/tokens").path("tokens");
    return StreamSupport.stream(tokens.spliterator(), false).map(RemoteTokenDesk::line).toList();
  }

  @Override
  public void revoke(String id) {
    client.delete("/tokens/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    client.close();
  }

  private static Line line(JsonNode token) {
    return new Line(
        token.path("id").asText(),
        token.path("name").asText(),
        token.path("scope").asText(),
        token.path("state").asText(),
        Instant.ofEpochMilli(token.path("createdAt").asLong()),
        time(token.path("expiresAt")),
        time(token.path("lastUsedAt")));
  }

  private static Optional<Instant> time(JsonNode millis) {
    return millis.isNumber()
        ? Optional.of(Instant.ofEpochMilli(millis.longValue()))
        : Optional.empty();
  }
}
