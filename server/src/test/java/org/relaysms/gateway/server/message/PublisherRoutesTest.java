package org.relaysms.gateway.server.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaysms.gateway.server.message.MessageServer.ADA;
import static org.relaysms.gateway.server.message.MessageServer.TOKEN;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.message.PublisherStanding.Fetch;
import org.relaysms.gateway.server.sync.Device;
import org.relaysms.gateway.server.sync.DeviceId;
import org.relaysms.gateway.sim.SimulatedGateway;
import org.relaysms.gateway.sim.SimulatedGateway.Sms;
import org.relaysms.gateway.sim.SimulatedPublisher;

/// A Publisher that fetches, over a socket and a real store (contract section 8).
@Tag("slice")
class PublisherRoutesTest {
  private static final String NOBODY = "0".repeat(32);
  private static final Duration LEASE = Duration.ofMinutes(2);

  @TempDir private Path folder;
  private MessageServer server;

  @BeforeEach
  void open() {
    server = new MessageServer(folder, Optional.empty());
  }

  @AfterEach
  void close() {
    server.close();
  }

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
  void leavesWhatOneHasToNobodyElse() {
    var id = waiting("t:mine");
    good().fetch("");

    assertThat(other().fetch("")).isEmpty();
    assertProblem(other().published(id), 409);
    assertProblem(other().failed(id, "not mine", true), 409);
    assertProblem(other().failed(id, "not mine", false), 409);
    assertThat(state()).isEqualTo("publishing");
  }

  @Test
  void refusesAReportOfWhatNobodyFetched() {
    var id = waiting("t:untouched");

    assertProblem(good().published(id), 409);
    assertProblem(good().failed(id, "never had it", false), 409);
    assertThat(state()).isEqualTo("waiting");
  }

  @Test
  void givesToAnotherWhatALeaseRanOutOn() {
    var id = waiting("t:late");
    good().fetch("");

    server.time.advance(LEASE.minusSeconds(1));
    assertThat(other().fetch("")).isEmpty();
    server.time.advance(Duration.ofSeconds(1));
    assertThat(texts(other().fetch(""))).containsExactly("t:late");

    assertProblem(good().published(id), 409);
    assertAnswer(other().published(id), 204);
    assertProblem(good().published(id), 409);
  }

  @Test
  void takesAReportAfterTheLeaseWhileNobodyElseHasTheMessage() {
    var id = waiting("t:late");
    good().fetch("");
    server.time.advance(LEASE.multipliedBy(2));

    assertAnswer(good().published(id), 204);
  }

  /// Two workers of one Publisher: the first was too slow, and the second has the message now.
  @Test
  void letsALateFailureOfOneLeaseNotDecideTheNext() {
    var id = waiting("t:twice");
    var first = lease(good());
    server.time.advance(LEASE);
    var second = lease(good());

    assertProblem(good().failed(id, "too slow", true, first), 409);
    assertProblem(good().failed(id, "too slow", false, first), 409);
    assertThat(state()).isEqualTo("publishing");
    assertThat(book().find(1).orElseThrow().tries()).isZero();
    assertThat(other().fetch("")).isEmpty();

    assertAnswer(good().failed(id, "busy", true, second), 204);
    assertAnswer(good().failed(id, "busy", true, second), 204);
    assertThat(book().find(1).orElseThrow().tries()).isEqualTo(1);
  }

  /// The message is out, whoever says so; what the second worker says then is no news.
  @Test
  void takesALatePublicationUnderAnyLeaseOfTheToken() {
    var id = waiting("t:twice");
    lease(good());
    server.time.advance(LEASE);
    var second = lease(good());

    assertAnswer(good().published(id), 204);
    assertAnswer(good().published(id), 204);
    assertProblem(good().failed(id, "sent before", false, second), 409);
    assertThat(state()).isEqualTo("published");
    assertThat(book().find(1).orElseThrow().tries()).isEqualTo(1);
  }

  @Test
  void takesANamedLeaseOfNobodyElse() {
    var id = waiting("t:mine");
    var lease = lease(good());

    assertProblem(other().failed(id, "not mine", false, lease), 409);
    assertProblem(good().failed(id, "guessed", false, lease + 1), 409);
    assertProblem(good().failed(id, "guessed", false, 0), 409);
    assertThat(state()).isEqualTo("publishing");
  }

  @Test
  void answersARepeatedReportAsTheFirstTime() {
    var published = fetched(1, "t:published");
    var retried = fetched(2, "t:retried");
    var failed = fetched(3, "t:failed");

    for (var times = 0; times < 3; times++) {
      assertAnswer(good().published(published), 204);
      assertAnswer(good().failed(retried, "busy", true), 204);
      assertAnswer(good().failed(failed, "no such user", false), 204);
    }

    assertProblem(other().published(published), 409);
    assertProblem(other().failed(retried, "busy", true), 409);
    assertProblem(other().failed(failed, "no such user", false), 409);
    assertProblem(good().failed(published, "after all", true), 409);
    assertProblem(good().published(failed), 409);
    assertThat(book().find(2).orElseThrow().tries()).isEqualTo(1);
    assertThat(book().find(3).orElseThrow().tries()).isEqualTo(1);
  }

  @Test
  void takesOneOfManyEqualReportsAtOnce() throws ExecutionException, InterruptedException {
    var id = fetched(1, "t:once");

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 8).mapToObj(_ -> threads.submit(() -> good().published(id))).toList();
      for (var answer : answers) {
        assertAnswer(answer.get(), 204);
      }
    }

    assertThat(book().find(1).orElseThrow().tries()).isEqualTo(1);
  }

  @Test
  void offersAgainWhatFailedForNow() {
    var id = fetched(1, "t:again");
    good().failed(id, " busy\r\n\u0000just now ", true);

    assertThat(book().find(1).orElseThrow().reason()).contains("busy just now");
    assertThat(good().fetch("")).isEmpty();
    server.time.advance(Duration.ofSeconds(2));
    assertThat(other().fetch("").getFirst().path("tries").intValue()).isEqualTo(1);
  }

  @Test
  void waitsLongerAfterEveryFailure() {
    var id = fetched(1, "t:again");
    var pauses = new ArrayList<Duration>();

    for (var tries = 0; tries < 12; tries++) {
      good().failed(id, "busy " + tries, true);
      var due = book().find(1).orElseThrow().due().orElseThrow();
      pauses.add(Duration.between(server.time.instant(), due));
      server.time.advance(pauses.getLast());
      assertThat(good().fetch("")).hasSize(1);
    }

    assertThat(pauses).allMatch(pause -> pause.compareTo(Backoff.USUAL.most()) <= 0);
    assertThat(pauses).anyMatch(pause -> pause.compareTo(Duration.ofMinutes(1)) > 0);
  }

  /// In one line that nothing hides in, and no character is cut in two.
  @Test
  void keepsAReasonThatAnOperatorCanRead() {
    var id = fetched(1, "t:dead");
    var odd = "a\\u0085b\\u2028c\\u202ed\\ud800e " + "\ud83d\udcf1".repeat(300);
    var body = "{\"reason\":\"" + odd + "\",\"retry\":false}";

    assertAnswer(good().send("POST", failedPath(id), body), 204);

    assertThat(book().find(1).orElseThrow().reason())
        .contains("a b c d e " + "\ud83d\udcf1".repeat(190));
    assertAnswer(good().send("POST", failedPath(id), body), 204);
  }

  @Test
  void makesADeadLetterOfWhatFailsForGood() {
    var id = fetched(1, "t:dead");

    assertAnswer(good().failed(id, "x".repeat(1_000), false), 204);

    assertThat(state()).isEqualTo("failed");
    assertThat(book().find(1).orElseThrow().reason()).contains("x".repeat(200));
    assertThat(book().text(1)).contains("t:dead");
    server.time.advance(Duration.ofHours(1));
    assertThat(good().fetch("")).isEmpty();
  }

  @Test
  void givesUpWhatFailsForDays() {
    fetched(1, "t:too late");
    server.time.advance(Duration.ofDays(6));
    var id = good().fetch("").getFirst().path("id").textValue();

    assertAnswer(good().failed(id, "busy", true), 204);
    assertAnswer(good().failed(id, "busy", true), 204);

    assertThat(state()).isEqualTo("failed");
    assertThat(book().find(1).orElseThrow().reason()).contains("tried for 5 days: busy");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v3/publisher/messages",
    "POST, /v3/publisher/messages/00000000000000000000000000000000/published",
    "POST, /v3/publisher/messages/00000000000000000000000000000000/failed",
    "GET, /v3/publisher/gateways",
    "GET, /v3/publisher/users/ada",
  })
  void admitsAGoodTokenOfTheScopeOnly(String method, String path) {
    waiting("t:secret");

    for (var forged : List.of("", "Bearer", "Bearer forged", "Basic Z29vZDpnb29k", "good")) {
      var answer = publisher(forged).send(method, path, "");
      assertProblem(answer, 401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }
    assertProblem(publisher("Bearer narrow").send(method, path, ""), 403);
    assertThat(state()).isEqualTo("waiting");
  }

  /// Guessing is slowed, and locks nobody out who has a good token.
  @Test
  void slowsDownWhoGuessesTokens() {
    for (var guess = 0; guess < 60; guess++) {
      assertProblem(publisher("Bearer guess" + guess).get("/v3/publisher/gateways"), 401);
    }

    var refused = publisher("Bearer guess").get("/v3/publisher/gateways");

    assertProblem(refused, 429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(good().get("/v3/publisher/gateways").statusCode()).isEqualTo(200);
    server.time.advance(Duration.ofSeconds(2));
    assertProblem(publisher("Bearer guess").get("/v3/publisher/gateways"), 401);
  }

  /// Nobody reads what it is leased; the lease brings the message back.
  @Test
  void givesToAnotherWhatOneThatHungUpWasLeased() throws IOException {
    try (var gone = new Socket(InetAddress.getLoopbackAddress(), server.publisherApi().getPort())) {
      gone.getOutputStream()
          .write(
              "GET /v3/publisher/messages?wait=60 HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\n\r\n"
                  .formatted(TOKEN)
                  .getBytes(UTF_8));
      await().until(() -> book().standing().fetchesWaiting() == 1);
    }
    deliver(1, "t:to nobody");
    await().until(() -> book().standing().fetchesWaiting() == 0);
    awaitState("publishing", 1);

    server.time.advance(LEASE);

    assertThat(texts(other().fetch(""))).containsExactly("t:to nobody");
    assertThat(book().standing().fetchesWaiting()).isZero();
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
  void wantsATokenInAHeader() {
    var answer = Calls.send("GET", server.publisherApi().resolve("/v3/publisher/messages"), "");

    assertProblem(answer, 401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0", "limit=-1", "limit=501", "limit=", "limit=ten", "limit=1.5",
        "limit=99999999999", "wait=-1", "wait=61", "wait=", "wait=soon", "limit=5&wait=1e1",
      })
  void refusesABadQueryAndLeasesNothing(String query) {
    waiting("t:still here");

    assertProblem(good().get("/v3/publisher/messages?" + query), 400);
    assertThat(state()).isEqualTo("waiting");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 400",
        "{ | 400",
        "[] | 400",
        "null | 400",
        "'{}' | 400",
        "{\"reason\":\"r\"} | 400",
        "{\"retry\":true} | 400",
        "{\"reason\":null,\"retry\":true} | 400",
        "{\"reason\":\"\",\"retry\":true} | 400",
        "{\"reason\":\" \\u0000 \",\"retry\":true} | 400",
        "{\"reason\":7,\"retry\":true} | 400",
        "{\"reason\":\"r\",\"retry\":\"true\"} | 400",
        "{\"reason\":\"r\",\"retry\":null} | 400",
        "{\"reason\":\"r\",\"retry\":1} | 400",
        "{\"reason\":\"r\",\"retry\":true}{} | 400",
        "{\"reason\":[\"r\"],\"retry\":true} | 400",
        "{\"reason\":{},\"retry\":true} | 400",
        "{\"reason\":\"r\",\"retry\":[]} | 400",
        "{\"reason\":\"r\",\"retry\":{}} | 400",
        "{\"reason\":\"\\ud800\\u2028\\u202e\",\"retry\":true} | 400",
        "{\"reason\":\"r\",\"retry\":true,\"lease_until\":null} | 400",
        "{\"reason\":\"r\",\"retry\":true,\"lease_until\":\"1\"} | 400",
        "{\"reason\":\"r\",\"retry\":true,\"lease_until\":1.5} | 400",
        "{\"reason\":\"r\",\"retry\":true,\"lease_until\":1e400} | 400",
        "{\"reason\":\"r\",\"retry\":true,\"lease_until\":99999999999999999999} | 400",
        "{\"reason\":\"r\",\"retry\":true,\"lease_until\":[]} | 400",
        "true | 400",
        "17 | 400",
        "\"text\" | 400",
      })
  void refusesABadFailure(String body, int status) {
    var id = fetched(1, "t:mine");

    assertProblem(good().send("POST", failedPath(id), body), status);
    assertThat(state()).isEqualTo("publishing");
  }

  @Test
  void refusesAnEndlessOrNestedFailure() {
    var id = fetched(1, "t:mine");
    var nested = "{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000);

    assertProblem(good().send("POST", failedPath(id), "x".repeat(10_000_000)), 413);
    assertProblem(good().send("POST", failedPath(id), nested), 413);
    assertProblem(good().send("POST", failedPath(id), "[".repeat(100)), 400);
    assertThat(state()).isEqualTo("publishing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000000000000000000000000000000",
        "1",
        "x",
        "%2e%2e",
        "ABCDEFABCDEFABCDEFABCDEFABCDEFAB"
      })
  void knowsNoMessageOfAnotherId(String id) {
    assertProblem(good().published(id), 404);
    assertProblem(good().failed(id, "none", true), 404);
  }

  @Test
  void saysEveryRefusalAsAProblem() {
    assertProblem(good().get("/v3/publisher/nothing"), 404);
    assertProblem(good().get("/"), 404);
    assertProblem(good().get("/v3/publisher/users/%2e%2e"), 404);
    for (var method : List.of("POST", "DELETE", "PUT")) {
      var answer = good().send(method, "/v3/publisher/messages", "");
      assertProblem(answer, 405);
      assertThat(answer.headers().firstValue("Allow")).contains("GET");
    }
    var get = good().get("/v3/publisher/messages/" + NOBODY + "/published");
    assertProblem(get, 405);
    assertThat(get.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void leasesNothingToAHead() {
    waiting("t:still here");

    var answer = good().send("HEAD", "/v3/publisher/messages", "");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(state()).isEqualTo("waiting");
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

  @Test
  void handsAMessageToOneTakerThoughSomePushAndSomePull() throws Exception {
    server.close();
    try (var publisher = SimulatedPublisher.on(0);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      server = new MessageServer(folder, Optional.of(publisher), "publisher.at_once=2");
      var pulled = new ConcurrentLinkedQueue<String>();
      var pullers =
          List.of(good(), other()).stream()
              .map(taker -> threads.submit(() -> pull(taker, pulled)))
              .toList();
      IntStream.range(0, 200)
          .mapToObj(n -> threads.submit(() -> deliver(n, "t:" + n)))
          .forEach(PublisherRoutesTest::finish);
      awaitState("published", 200);
      pullers.forEach(PublisherRoutesTest::finish);

      var all = new HashSet<>(publisher.ledger().publicationsByKey().keySet());
      assertThat(publisher.ledger().requests()).hasSize(all.size());
      assertThat(pulled).doesNotHaveDuplicates().doesNotContainAnyElementsOf(all).isNotEmpty();
      all.addAll(pulled);
      assertThat(all).hasSize(200);
    }
  }

  private void pull(FetchingPublisher taker, ConcurrentLinkedQueue<String> pulled) {
    while (book().counts().getOrDefault("published", 0) < 200) {
      for (var message : taker.fetch("?limit=3")) {
        var id = message.path("id").textValue();
        pulled.add(id);
        assertAnswer(taker.published(id), 204);
      }
    }
  }

  private static void finish(Future<?> task) {
    try {
      task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static Device device(String id, int seconds) {
    var at = SteppedTime.START.plusSeconds(seconds);
    return new Device(new DeviceId(id), new UserId("ada"), "00", "", SteppedTime.START, at);
  }

  /// The id of the only message, once that is waiting.
  private String waiting(String text) {
    deliver(1, text);
    awaitState("waiting", 1);
    return book().find(1).orElseThrow().id();
  }

  /// The id of a message that the good token holds.
  private String fetched(int n, String text) {
    deliver(n, text);
    awaitState("waiting", 1);
    return good().fetch("").getFirst().path("id").textValue();
  }

  private void deliver(int n, String text) {
    SimulatedGateway.at(server.api(), "624010000000001", "+237650000001")
        .deliver(Sms.sealed(MessageServer.KEY, n, text, ADA))
        .ok();
  }

  /// Fetches the only message and tells the end of its lease.
  private static long lease(FetchingPublisher taker) {
    return taker.fetch("").getFirst().path("lease_until").longValue();
  }

  private String state() {
    return book().find(1).orElseThrow().state();
  }

  private MessageBook book() {
    return server.feature.book();
  }

  private void awaitState(String state, int count) {
    await().until(() -> book().counts().getOrDefault(state, 0) == count);
  }

  private FetchingPublisher good() {
    return publisher(TOKEN);
  }

  private FetchingPublisher other() {
    return publisher("Bearer other");
  }

  private FetchingPublisher publisher(String authorization) {
    return new FetchingPublisher(server.publisherApi(), authorization);
  }

  private static String failedPath(String id) {
    return "/v3/publisher/messages/" + id + "/failed";
  }

  private static JsonNode json(String text) {
    return FetchingPublisher.json(text);
  }

  private static List<String> texts(List<JsonNode> messages) {
    return messages.stream().map(message -> message.path("message").textValue()).toList();
  }

  private static void assertAnswer(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode() + " " + answer.body()).isEqualTo(status + " ");
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(FetchingPublisher.json(answer).path("status").intValue()).isEqualTo(status);
    assertThat(FetchingPublisher.json(answer).path("title").textValue()).isNotEmpty();
  }
}
