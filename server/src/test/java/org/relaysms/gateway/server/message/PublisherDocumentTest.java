package org.relaysms.gateway.server.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaysms.gateway.server.message.MessageServer.ADA;
import static org.relaysms.gateway.server.message.MessageServer.TOKEN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.http.ApiDocument;
import org.relaysms.gateway.sim.SimulatedGateway;
import org.relaysms.gateway.sim.SimulatedGateway.Sms;

/// `openapi/publisher.json` says what is served, and nothing else is.
@Tag("slice")
class PublisherDocumentTest {
  private static final String FETCH = "GET /v3/publisher/messages";
  private static final String PUBLISHED = "POST /v3/publisher/messages/{id}/published";
  private static final String FAILED = "POST /v3/publisher/messages/{id}/failed";
  private static final String GATEWAYS = "GET /v3/publisher/gateways";
  private static final String USER = "GET /v3/publisher/users/{user_id}";
  private static final String NEVER = "{\"reason\":\"r\",\"retry\":false}";
  private static final int GUESSES = 6;

  private final ApiDocument document = ApiDocument.read("/openapi/publisher.json");
  private final Map<String, SortedSet<Integer>> seen = new TreeMap<>();

  @TempDir private Path folder;
  private MessageServer server;

  @BeforeEach
  void open() {
    server =
        new MessageServer(
            folder, Optional.empty(), "limits.refused_tokens_per_minute_per_client=" + GUESSES);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void namesTheRoutesThatAreServed() {
    assertThat(document.routes()).isEqualTo(ApiDocument.routes(server.feature.publisherRoutes()));
    assertThat(document.danglingReferences()).isEmpty();
  }

  @Test
  void saysEveryAnswerThatIsGivenAndNoOther() {
    SimulatedGateway.at(server.api(), "624010000000001", "+237670000009").ping();
    deliver(3);

    fetches();
    reports();
    looksAround();
    everyRouteRefuses();

    document
        .routes()
        .forEach(route -> assertThat(seen.get(route)).as(route).isEqualTo(statuses(route)));
  }

  @Test
  void saysTheBoundsOfAFetch() {
    for (var parameter : document.parameters(FETCH)) {
      var name = parameter.path("name").textValue();
      var bounds = parameter.path("schema");
      var least = bounds.path("minimum").intValue();
      var most = bounds.path("maximum").intValue();
      deliver(2);

      assertThat(good("?" + name + "=" + (least - 1)).statusCode()).isEqualTo(400);
      assertThat(good("?" + name + "=" + (most + 1)).statusCode()).isEqualTo(400);
      assertThat(good("?limit=1&" + name + "=" + most).statusCode()).isEqualTo(200);
      assertThat(good("?" + name + "=" + least).statusCode()).isEqualTo(200);
    }
  }

  private void fetches() {
    var messages = ok(FETCH, call(FETCH, "/v3/publisher/messages", "")).path("messages");
    assertThat(messages).hasSize(3);
    call(FETCH, "/v3/publisher/messages?wait=soon", "");
  }

  private void reports() {
    for (var verb : List.of(PUBLISHED, FAILED)) {
      var path = verb.substring("POST ".length());
      call(verb, path.replace("{id}", id(verb.equals(PUBLISHED) ? 1 : 2)), NEVER);
      call(verb, path.replace("{id}", "0".repeat(32)), NEVER);
    }
    call(FAILED, failed(3), "{}");
    call(FAILED, failed(3), "\"" + "x".repeat(5_000) + "\"");
    call(FAILED, failed(1), NEVER);
    call(PUBLISHED, failed(2).replace("failed", "published"), "");
  }

  private void looksAround() {
    assertThat(ok(GATEWAYS, call(GATEWAYS, "/v3/publisher/gateways", "")).path("gateways"))
        .hasSize(1);
    call(USER, "/v3/publisher/users/ada", "");
    call(USER, "/v3/publisher/users/%2e%2e", "");
  }

  /// Wrong tokens come last, since they are counted.
  private void everyRouteRefuses() {
    for (var route : document.routes()) {
      var words = route.split(" ", 2);
      note(route, as(TOKEN, "DELETE", path(words[1]), ""));
      note(route, as("Bearer narrow", words[0], path(words[1]), ""));
    }
    for (var route : document.routes()) {
      var words = route.split(" ", 2);
      note(route, as("Bearer wrong", words[0], path(words[1]), ""));
    }
    for (var route : document.routes()) {
      var words = route.split(" ", 2);
      as("Bearer wrong", words[0], path(words[1]), "");
      note(route, as("Bearer wrong", words[0], path(words[1]), ""));
    }
  }

  private static String path(String template) {
    return template.replace("{id}", "0".repeat(32)).replace("{user_id}", "ada");
  }

  private JsonNode ok(String route, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(route).isEqualTo(200);
    return FetchingPublisher.json(answer);
  }

  private HttpResponse<String> call(String route, String path, String body) {
    var answer = as(TOKEN, route.split(" ", 2)[0], path, body);
    note(route, answer);
    return answer;
  }

  private void note(String route, HttpResponse<String> answer) {
    seen.computeIfAbsent(route, _ -> new TreeSet<>()).add(answer.statusCode());
    var type = answer.headers().firstValue("Content-Type").orElse("");
    var body = answer.body().isEmpty() ? MissingNode.getInstance() : FetchingPublisher.json(answer);
    assertThat(document.complaints(route, answer.statusCode(), type, body))
        .as(route + " " + answer.statusCode())
        .isEmpty();
  }

  private HttpResponse<String> good(String query) {
    return as(TOKEN, "GET", "/v3/publisher/messages" + query, "");
  }

  private HttpResponse<String> as(String authorization, String method, String path, String body) {
    return new FetchingPublisher(server.publisherApi(), authorization).send(method, path, body);
  }

  private SortedSet<Integer> statuses(String route) {
    return document.statuses(route);
  }

  private String failed(long seq) {
    return "/v3/publisher/messages/" + id(seq) + "/failed";
  }

  private String id(long seq) {
    return server.feature.book().find(seq).orElseThrow().id();
  }

  private void deliver(int many) {
    var before = server.feature.book().counts().values().stream().mapToInt(n -> n).sum();
    var gateway = SimulatedGateway.at(server.api(), "624010000000001", "+237670000009");
    for (var n = 1; n <= many; n++) {
      gateway.deliver(Sms.sealed(MessageServer.KEY, before + n, "t:hello", ADA)).ok();
    }
    await().until(() -> server.feature.book().counts().getOrDefault("waiting", 0) >= many);
  }
}
