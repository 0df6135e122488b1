package org.relaysms.gateway.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaysms.gateway.server.sync.FakeDirectory.PASSWORD;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.sim.Answer;
import org.relaysms.gateway.sim.SimulatedPage;
import org.relaysms.gateway.sim.SimulatedPage.Closing;
import org.relaysms.gateway.sim.SimulatedPhone;

/// Whole syncs where the operator decides, over real sockets and on a clock that only the test
/// moves: an answer that is held comes when it is told to.
@Tag("slice")
class ApprovalSliceTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String REFUSED = "401 failed to authenticate";

  @TempDir private Path folder;
  private final AtomicInteger signIns = new AtomicInteger();
  private final FakeDirectory directory = new FakeDirectory();
  private final SimulatedPhone phone = SimulatedPhone.number(1);
  private SyncServer server;
  private SimulatedPage page;

  @BeforeEach
  void start() {
    directory.answer(
        () -> {
          signIns.incrementAndGet();
          return directory.signedIn();
        });
    server = open();
    scan();
  }

  @AfterEach
  void stop() {
    page.close();
    server.close();
  }

  @Test
  void givesTheKeyInTheSameAnswerWhenTheOperatorIsQuick() {
    var answer = asking(PASSWORD);

    assertThat(decide(true)).isEqualTo(DecisionOutcome.TAKEN);

    assertThat(phone.synced(answer.join()).sharedKey()).matches("[0-9a-f]{32}");
    assertThat(page.nextFrame(SOON)).isEqualTo("200- ack");
    assertThat(page.closed(SOON)).isEqualTo(new Closing(1000, ""));
    assertThat(signIns).hasValue(1);
  }

  @Test
  void tellsTheOperatorWhoAsks() {
    var answer = asking(PASSWORD);

    var asked = session().asked().orElseThrow();

    assertThat(asked.address()).isEqualTo("127.0.0.1");
    assertThat(asked.userAgent()).isNotEmpty();
    assertThat(asked.since()).isEqualTo(session().at());
    decide(false);
    answer.join();
  }

  @Test
  void givesTheKeyToTheNextTryWhenTheOperatorIsSlow() {
    assertThat(undecided(PASSWORD)).hasToString(REFUSED);
    server.time.advance(Duration.ofSeconds(20));

    decide(true);

    assertThat(session().phase()).isEqualTo(SyncPhase.APPROVED);
    assertThat(phone.verify(PASSWORD).status()).isEqualTo(200);
    assertThat(page.nextFrame(SOON)).isEqualTo("200- ack");
    assertThat(signIns).as("asked of the directory").hasValue(1);
  }

  @Test
  void takesTheSameCiphertextAgainOnceApproved() {
    var sealed = phone.sealed(PASSWORD);
    assertThat(held(() -> phone.verifySealed(sealed))).hasToString(REFUSED);

    decide(true);
    var once = phone.synced(phone.verifySealed(sealed));

    assertThat(phone.synced(phone.verifySealed(sealed))).as("a lost answer").isEqualTo(once);
  }

  @Test
  void countsNoUndecidedTryAsAWrongPassword() {
    for (var i = 0; i < 7; i++) {
      assertThat(undecided(PASSWORD)).hasToString(REFUSED);
    }

    assertThat(session().triesLeft()).isEqualTo(5);
    assertThat(signIns).hasValue(1);
  }

  @Test
  void endsTheSyncOnTheOperatorsNo() {
    var answer = asking(PASSWORD);

    decide(false);

    assertThat(answer.join()).hasToString("400 invalid session requested");
    assertThat(page.closed(SOON)).isEqualTo(new Closing(1000, "ended"));
    assertThat(phone.verify(PASSWORD)).hasToString("400 invalid session requested");
    assertThat(server.feature.devices().list(new UserId("ada"))).isEmpty();
  }

  @Test
  void runsOutThoughTheOperatorIsAsked() {
    undecided(PASSWORD);
    var session = session().id();

    server.time.advance(Duration.ofSeconds(118));

    assertThat(page.closed(SOON)).isEqualTo(new Closing(1000, "expired"));
    assertThat(server.feature.desk().decide(session, true))
        .isEqualTo(DecisionOutcome.NO_SUCH_SESSION);
    assertThat(phone.verify(PASSWORD)).hasToString("400 invalid session requested");
  }

  @Test
  void answersAWrongPasswordNoSoonerAndAsksNobody() {
    var answer = CompletableFuture.supplyAsync(() -> phone.verify("wrong"));
    await().until(() -> session().triesLeft() == 4);

    assertThat(answer).isNotDone();
    assertThat(session().phase()).isEqualTo(SyncPhase.WAITING_FOR_PASSWORD);
    assertThat(decide(true)).isEqualTo(DecisionOutcome.NOT_ASKED);
    assertThat(afterTheHold(answer)).hasToString(REFUSED);
  }

  @Test
  void stillWantsThePasswordOnceApproved() {
    undecided(PASSWORD);
    decide(true);

    var answer = CompletableFuture.supplyAsync(() -> phone.verify("wrong"));
    await().until(() -> session().triesLeft() == 4);

    assertThat(afterTheHold(answer)).hasToString(REFUSED);
    assertThat(phone.verify(PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void forgetsWhoAskedWhenItStartsAnew() {
    var sealed = phone.sealed(PASSWORD);
    held(() -> phone.verifySealed(sealed));

    server.close();
    server = open();

    assertThat(server.feature.desk().sessions()).isEmpty();
  }

  private SyncServer open() {
    return new SyncServer(folder, directory, "sync.approval=operator");
  }

  private void scan() {
    page = SimulatedPage.open(server.api(), "ada");
    phone.handshake(page.nextCode(SOON)).ok();
    assertThat(page.nextFrame(SOON)).isEqualTo("201- pause");
  }

  private CompletableFuture<Answer> asking(String password) {
    var answer = CompletableFuture.supplyAsync(() -> phone.verify(password));
    await().until(() -> session().phase() == SyncPhase.WAITING_FOR_APPROVAL);
    return answer;
  }

  private Answer undecided(String password) {
    return held(() -> phone.verify(password));
  }

  /// The answer that comes when the time it is held is over.
  private Answer held(Supplier<Answer> verify) {
    server.time.advance(Duration.ofMillis(1));
    var answer = CompletableFuture.supplyAsync(verify);
    await().until(() -> session().at().equals(server.time.instant()));
    return afterTheHold(answer);
  }

  private Answer afterTheHold(CompletableFuture<Answer> answer) {
    server.time.advance(SyncTransitions.HOLD);
    await()
        .until(
            () -> {
              server.time.advance(Duration.ZERO);
              return answer.isDone();
            });
    return answer.join();
  }

  private DecisionOutcome decide(boolean approved) {
    return server.feature.desk().decide(session().id(), approved);
  }

  private SyncSessionView session() {
    return server.feature.desk().sessions().getFirst();
  }
}
