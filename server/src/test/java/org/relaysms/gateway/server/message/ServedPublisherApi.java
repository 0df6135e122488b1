package org.relaysms.gateway.server.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaysms.gateway.server.message.MessageServer.ADA;
import static org.relaysms.gateway.server.message.MessageServer.TOKEN;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.sim.SimulatedGateway;
import org.relaysms.gateway.sim.SimulatedGateway.Sms;

/// The Publisher API over a socket and a real store (contract section 8), the messages that wait
/// there, and two Publishers that fetch.
abstract class ServedPublisherApi {
  static final Duration LEASE = Duration.ofMinutes(2);

  @TempDir Path folder;
  MessageServer server;

  @BeforeEach
  void open() {
    server = new MessageServer(folder, Optional.empty());
  }

  @AfterEach
  void close() {
    server.close();
  }

  /// The id of the only message, once that is waiting.
  String waiting(String text) {
    deliver(1, text);
    awaitState("waiting", 1);
    return book().find(1).orElseThrow().id();
  }

  /// The id of a message that the good token holds.
  String fetched(int n, String text) {
    deliver(n, text);
    awaitState("waiting", 1);
    return good().fetch("").getFirst().path("id").textValue();
  }

  void deliver(int n, String text) {
    SimulatedGateway.at(server.api(), "624010000000001", "+237650000001")
        .deliver(Sms.sealed(MessageServer.KEY, n, text, ADA))
        .ok();
  }

  String state() {
    return book().find(1).orElseThrow().state();
  }

  MessageBook book() {
    return server.feature.book();
  }

  void awaitState(String state, int count) {
    await().until(() -> book().counts().getOrDefault(state, 0) == count);
  }

  FetchingPublisher good() {
    return publisher(TOKEN);
  }

  FetchingPublisher other() {
    return publisher("Bearer other");
  }

  FetchingPublisher publisher(String authorization) {
    return new FetchingPublisher(server.publisherApi(), authorization);
  }

  static String failedPath(String id) {
    return "/v3/publisher/messages/" + id + "/failed";
  }

  static JsonNode json(String text) {
    return FetchingPublisher.json(text);
  }

  static List<String> texts(List<JsonNode> messages) {
    return messages.stream().map(message -> message.path("message").textValue()).toList();
  }

  static void assertAnswer(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode() + " " + answer.body()).isEqualTo(status + " ");
  }

  static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(FetchingPublisher.json(answer).path("status").intValue()).isEqualTo(status);
    assertThat(FetchingPublisher.json(answer).path("title").textValue()).isNotEmpty();
  }
}
