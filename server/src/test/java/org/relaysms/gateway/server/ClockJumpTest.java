package org.relaysms.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.server.kernel.SettableClock;
import org.relaysms.gateway.sim.PublisherMood;
import org.relaysms.gateway.sim.SimulatedGateway;
import org.relaysms.gateway.sim.SimulatedGateway.Sms;
import org.relaysms.gateway.sim.SimulatedPage;
import org.relaysms.gateway.sim.SimulatedPhone;
import org.relaysms.gateway.sim.SimulatedPublisher;

/// Somebody sets the machine's clock by a day while the whole server runs, over real sockets and in
/// real time.
@Tag("slice")
class ClockJumpTest {
  private static final String ADA = "+237670000001";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int GATEWAYS = 3;

  /// By then the message's next try is due, and every lease is over, if the clock was set right.
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(11);

  @TempDir private Path folder;
  private final SettableClock clock = new SettableClock();
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final AtomicInteger numbers = new AtomicInteger();
  private SimulatedPublisher publisher;
  private ServerInProcess server;

  @BeforeEach
  void open() {
    publisher = SimulatedPublisher.on(0);
    server =
        ServerInProcess.on(
            folder, clock, "publisher.url=" + publisher.url(), "publisher.at_once=1");
  }

  @AfterEach
  void close() {
    server.close();
    publisher.close();
  }

  static Stream<List<Duration>> jumps() {
    var day = Duration.ofDays(1);
    return Stream.of(
        List.of(day),
        List.of(day.negated()),
        List.of(day, day.negated()),
        List.of(day.negated(), day));
  }

  /// One message waits for its next try for ten minutes, some are with the Publisher, one is held
  /// by a taker who reports and one by a taker who never does, the others wait, and more come in.
  @ParameterizedTest
  @MethodSource("jumps")
  void publishesWhatWasAcceptedOnceEach(List<Duration> jumps) throws InterruptedException {
    var key = server.addUser("ada", ADA);
    var token = server.addToken(3);
    publisher.feels(PublisherMood.Answering.with(503, "Retry-After: 600"));
    post(key);
    await().atMost(PATIENCE).until(() -> server.count("retry") == 1);
    publisher.feels(new PublisherMood.Slow());
    for (var i = 0; i < 10; i++) {
      post(key);
    }
    await()
        .atMost(PATIENCE)
        .until(() -> server.count("publishing") > 0 && server.count("waiting") > 3);
    var fetched = fetch(token, 2);
    assertThat(fetched).hasSize(2);

    var over = new AtomicBoolean();
    var gateways = gateways(key, over);
    for (var jump : jumps) {
      awaitMore();
      clock.jump(jump);
      awaitMore();
    }
    over.set(true);
    for (var gateway : gateways) {
      gateway.join();
    }
    publisher.feels(new PublisherMood.Well());
    clock.jump(LONGEST_WAIT);
    var reported = report(fetched.getFirst(), token);

    await().atMost(PATIENCE).until(() -> published(reported).containsAll(accepted));
    await().atMost(PATIENCE).until(() -> server.count("published") == accepted.size());
    assertThat(accepted).hasSizeGreaterThan(2 * jumps.size() * 10);
    assertThat(publisher.ledger().messages()).doesNotHaveDuplicates().allMatch(accepted::contains);
    assertThat(publisher.ledger().publicationsByKey().values())
        .allMatch(one -> one.contradictions() == 0);
    assertThat(Stream.of("accepted", "waiting", "publishing", "retry", "failed", "rejected"))
        .allMatch(state -> server.count(state) == 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void letsEverySyncGoOn(int days) {
    server.addUser("ada", ADA);
    var phone = SimulatedPhone.number(1);
    try (var paused = SimulatedPage.open(server.api(), "ada");
        var shown = SimulatedPage.open(server.api(), "ada")) {
      phone.handshake(paused.nextCode(PATIENCE)).ok();
      assertThat(paused.nextFrame(PATIENCE)).isEqualTo("201- pause");
      var code = shown.nextCode(PATIENCE);

      clock.jump(Duration.ofDays(days));

      phone.verify(ServerInProcess.PASSWORD).ok();
      assertThat(paused.nextFrame(PATIENCE)).isEqualTo("200- ack");
      assertThat(paused.closed(PATIENCE).code()).isEqualTo(1000);
      SimulatedPhone.number(2).sync(code, ServerInProcess.PASSWORD);
      assertThat(shown.nextFrame(PATIENCE)).isEqualTo("201- pause");
      assertThat(shown.nextFrame(PATIENCE)).isEqualTo("200- ack");
    }
    try (var fresh = SimulatedPage.open(server.api(), "ada")) {
      SimulatedPhone.number(3).sync(fresh.nextCode(PATIENCE), ServerInProcess.PASSWORD);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void listsTheGatewaysThatPingByTheNewTime(int days) {
    gateway(1).ping().ok();
    gateway(2).ping().ok();
    assertThat(listed()).hasSize(2);

    clock.jump(Duration.ofDays(days));
    gateway(1).ping().ok();

    await().atMost(PATIENCE).until(() -> listed().stream().anyMatch(this::pingedJustNow));
    await().atMost(PATIENCE).until(this::onlyTheFirstIsLeftHalfAMinuteLater);
    clock.jump(Duration.ofSeconds(91));
    await().atMost(PATIENCE).until(() -> listed().isEmpty());
    gateway(2).ping().ok();
    await().atMost(PATIENCE).until(() -> listed().size() == 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void stillAdmitsATokenAndItsPublisher(int days) {
    var token = server.addToken(2);
    assertThat(server.publisherCall("GET", "/messages", token).statusCode()).isEqualTo(200);

    clock.jump(Duration.ofDays(days));

    assertThat(server.publisherCall("GET", "/messages", token).statusCode()).isEqualTo(200);
  }

  private void post(String key) {
    var number = numbers.incrementAndGet();
    var text = "t:by a wrong clock " + number;
    gateway(1).deliver(Sms.sealed(key, number, text, ADA)).ok();
    accepted.add(text);
  }

  private List<Thread> gateways(String key, AtomicBoolean over) {
    var threads = new ArrayList<Thread>();
    for (var i = 0; i < GATEWAYS; i++) {
      threads.add(
          Thread.startVirtualThread(
              () -> {
                while (!over.get()) {
                  post(key);
                }
              }));
    }
    return threads;
  }

  private void awaitMore() {
    var enough = accepted.size() + 20;
    await().atMost(PATIENCE).until(() -> accepted.size() >= enough);
  }

  private List<JsonNode> fetch(String token, int limit) {
    var answer = server.publisherCall("GET", "/messages?limit=" + limit, token);
    var messages = ServerInProcess.json(answer.body()).path("messages");
    return StreamSupport.stream(messages.spliterator(), false).toList();
  }

  /// What the fetching Publisher has published by its own word; nothing where it came too late, and
  /// we hand it over ourselves.
  private List<String> report(JsonNode message, String token) {
    var path = "/messages/" + message.path("id").asText() + "/published";
    var status = server.publisherCall("POST", path, token).statusCode();
    assertThat(status).isIn(200, 204, 409);
    return status == 409 ? List.of() : List.of(message.path("message").asText());
  }

  private List<String> published(List<String> reported) {
    return Stream.concat(publisher.ledger().messages().stream(), reported.stream()).toList();
  }

  private SimulatedGateway gateway(int number) {
    return SimulatedGateway.at(server.api(), "62401000000000" + number, "+23765000000" + number);
  }

  private List<JsonNode> listed() {
    return StreamSupport.stream(gateway(1).seeds().spliterator(), false).toList();
  }

  private boolean onlyTheFirstIsLeftHalfAMinuteLater() {
    clock.jump(Duration.ofSeconds(30));
    gateway(1).ping().ok();
    return listed().size() == 1;
  }

  private boolean pingedJustNow(JsonNode seed) {
    return Math.abs(seed.path("LPS").asDouble() - clock.millis() / 1e3) < 60;
  }
}
