package org.relaysms.gateway.server.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaysms.gateway.server.message.MessageServer.ADA;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.message.PublisherStanding.Fetch;
import org.relaysms.gateway.server.sync.Device;
import org.relaysms.gateway.server.sync.DeviceId;
import org.relaysms.gateway.sim.SimulatedGateway;

/// A Publisher that fetches, and what else it may ask.
@Tag("slice")
class PublisherRoutesTest extends ServedPublisherApi {
  @Test
  void leasesEachMessageAndReportsItPublished() {
    var published = waiting("t:hello: you");

    var message = good().fetch("").getFirst();

    assertThat(message)
        .isEqualTo(
            json(
                """
            {"id":"%s","message":"t:hello: you","letter":"t","tries":0,"MSISDN":"%s",\
            "user_id":"ada","accepted_at":%d,"lease_until":%d}"""
                    .formatted(
                        published,
                        ADA,
                        SteppedTime.START.toEpochMilli(),
                        SteppedTime.START.plus(LEASE).toEpochMilli())));
    assertThat(good().fetch("")).isEmpty();
    assertAnswer(good().published(published), 204);
    assertThat(state()).isEqualTo("published");
    assertThat(book().text(1)).isEmpty();
  }

  @Test
  void leasesNoMoreThanIsAskedForAndTheOldestFirst() {
    IntStream.range(0, 5).forEach(n -> deliver(n, "t:" + n));
    awaitState("waiting", 5);

    var two = good().fetch("?limit=2");
    var rest = other().fetch("?limit=500");

    assertThat(texts(two)).containsExactly("t:0", "t:1");
    assertThat(texts(rest)).containsExactly("t:2", "t:3", "t:4");
  }

  @Test
  void wakesWhoWaitsWhenAMessageComes() throws ExecutionException, InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting = threads.submit(() -> good().fetch("?wait=60"));
      deliver(1, "t:woken");

      assertThat(texts(waiting.get())).containsExactly("t:woken");
    }
  }

  @Test
  void answersAnEmptyListWhenTheWaitIsOver() {
    assertThat(good().fetch("?wait=1")).isEmpty();
  }

  @Test
  void makesADeadLetterOfWhatDoesNotOpen() {
    waiting("t:damaged");
    server.database.commit(
        handle -> handle.execute("UPDATE messages SET body_box = 'AAAA' WHERE seq = 1"));

    assertThat(good().fetch("")).isEmpty();

    assertThat(state()).isEqualTo("failed");
    assertThat(book().find(1).orElseThrow().reason().orElseThrow()).contains("master key");
  }

  @Test
  void remembersWhoFetchedLast() {
    good().fetch("");
    server.time.advance(Duration.ofSeconds(5));
    other().fetch("");

    assertThat(book().standing())
        .isEqualTo(
            new PublisherStanding(
                new PublisherHealth.Off(),
                CircuitState.OFF,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Fetch(SteppedTime.START.plusSeconds(5), "t2", "other")),
                0));
  }

  @Test
  void namesTheGatewaysThatCanAnswerAUser() {
    SimulatedGateway.at(server.api(), "624010000000001", "+237670000009").ping();
    SimulatedGateway.at(server.api(), "624010000000002", "no number").ping();

    var answer = good().get("/v3/publisher/gateways");

    assertThat(FetchingPublisher.json(answer))
        .isEqualTo(
            json(
                """
            {"gateways":[{"country":"Cameroon","IMSI":"624010000000001","MSISDN":"+237670000009",\
            "seed_type":"seed","operator_name":"MTN Cameroon","operator_id":"62401",\
            "last_ping":%d}]}"""
                    .formatted(SteppedTime.START.toEpochMilli())));
    server.time.advance(Duration.ofSeconds(91));
    assertThat(good().get("/v3/publisher/gateways").body()).isEqualTo("{\"gateways\":[]}");
  }

  @Test
  void saysWhetherAUserHasSynced() {
    server.devices.put("ada", List.of(device("p1", 0), device("p2", 60)));

    assertThat(FetchingPublisher.json(good().get("/v3/publisher/users/ada")))
        .isEqualTo(
            json(
                """
            {"synced":true,"devices":2,"user_id":"ada","last_sync":%d}"""
                    .formatted(SteppedTime.START.plusSeconds(60).toEpochMilli())));
    assertThat(FetchingPublisher.json(good().get("/v3/publisher/users/bob")))
        .isEqualTo(
            json(
                """
            {"synced":false,"devices":0,"user_id":"bob","last_sync":null}"""));
  }

  @Test
  void keepsNoAnswerWithATextInACache() {
    waiting("t:private");

    var answer = good().get("/v3/publisher/messages");

    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  private static Device device(String id, int seconds) {
    var at = SteppedTime.START.plusSeconds(seconds);
    return new Device(new DeviceId(id), new UserId("ada"), "00", "", SteppedTime.START, at);
  }
}
