package org.relaysms.gateway.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relaysms.gateway.server.sync.SyncSamples.ALICE;
import static org.relaysms.gateway.server.sync.SyncSamples.AUTHENTICATED;
import static org.relaysms.gateway.server.sync.SyncSamples.BOB;
import static org.relaysms.gateway.server.sync.SyncSamples.RIGHT;
import static org.relaysms.gateway.server.sync.SyncSamples.RULES;
import static org.relaysms.gateway.server.sync.SyncSamples.WRONG;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.relaysms.gateway.server.kernel.Feed;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.kernel.UserId;

/// The office on a stepped clock, its mailboxes run by whoever posts.
class SyncOfficeTest {
  private static final UserId USER = new UserId("ada");

  private final List<Throwable> failed = new ArrayList<>();
  private final SteppedTime time = new SteppedTime();
  private final SyncOffice office = office(2);
  private final List<SyncSessionView> told = new ArrayList<>();
  private final FakePeer page = new FakePeer();

  @BeforeEach
  void listen() {
    office.changes().subscribe(told::add);
  }

  @AfterEach
  void nothingFailed() {
    assertThat(failed).isEmpty();
  }

  @Test
  void makesIdsOf32HexCharacters() {
    assertThat(office.start(USER).orElseThrow().value()).matches("[0-9a-f]{32}");
  }

  @Test
  void startsNoMoreThanItMay() {
    office.start(USER);
    office.start(USER);

    assertThat(office.start(USER)).isEmpty();

    time.advance(Duration.ofSeconds(60));
    assertThat(office.start(USER)).isPresent();
  }

  @Test
  void countsSessionsUnderIdsOfTheCallersChoiceToo() {
    office.start(USER, new SessionId("000"));
    office.start(USER, new SessionId("001"));

    assertThat(office.start(USER, new SessionId("002"))).isEmpty();
  }

  @Test
  void turnsTheCodeByItsTimer() {
    var first = opened();

    time.advance(Duration.ofSeconds(15));

    assertThat(page.heard()).hasSize(2);
    assertThat(page.heard().getFirst()).isEqualTo(frame(first));
    assertThat(page.last())
        .isNotEqualTo(frame(first))
        .startsWith("{\"qr_url\": \"http://192.0.2.10:6969/v2/sync/users/ada/sessions/");
  }

  @Test
  void goesOnThroughAClockThatIsSetBack() {
    opened();
    time.jumpTo(SteppedTime.START.minus(Duration.ofHours(1)));

    time.advance(Duration.ofSeconds(15));

    assertThat(page.heard()).hasSize(2);
    assertThat(told.getLast().until()).contains(time.instant().plusSeconds(15));
  }

  @Test
  void goesOnThroughAClockThatIsSetForward() {
    var first = opened();
    time.jumpTo(SteppedTime.START.plus(Duration.ofHours(1)));

    assertThat(office.handshake(USER, first, ALICE)).isEqualTo(new HandshakeOutcome.Accepted());
    assertThat(told.getLast().at()).isEqualTo(time.instant());
  }

  @Test
  void leavesNothingBehindAfterTheEnd() {
    opened();

    time.advance(Duration.ofSeconds(45));

    assertThat(page.last()).isEqualTo("close 1000 ");
    assertThat(office.sessions()).isEmpty();
    assertThat(time.pending()).isZero();
  }

  @Test
  void leadsAPhoneFromHandshakeToItsKey() {
    var first = opened();

    assertThat(office.handshake(USER, first, ALICE)).isEqualTo(new HandshakeOutcome.Accepted());
    assertThat(page.last()).isEqualTo("201- pause");
    assertThat(office.verify(USER, first, "proof", _ -> RIGHT)).isEqualTo(AUTHENTICATED);
    assertThat(page.heard()).endsWith("200- ack", "close 1000 ");
  }

  @Test
  void letsOneOfTwoPhonesIn() {
    var first = opened();
    office.handshake(USER, first, ALICE);

    assertThat(office.handshake(USER, first, BOB))
        .isEqualTo(new HandshakeOutcome.TakenByAnotherPhone());
  }

  @Test
  void findsNoSessionOfAnotherUser() {
    var first = opened();

    assertThat(office.handshake(new UserId("bob"), first, ALICE))
        .isEqualTo(new HandshakeOutcome.NoSuchSession());
    assertThat(office.forPage(new UserId("bob"), first)).isEmpty();
  }

  @Test
  void letsPagesInByTheFirstIdOnly() {
    var first = opened();
    time.advance(Duration.ofSeconds(15));
    var second = new SessionId(page.last().replaceAll(".*sessions/([0-9a-f]+)/.*", "$1"));

    assertThat(office.takesHandshake(USER, second)).isTrue();
    assertThat(office.forPage(USER, second)).isEmpty();
    assertThat(office.forPage(USER, first)).isPresent();
  }

  @Test
  void keepsTheSessionUsableWhenACheckFails() {
    var first = opened();
    office.handshake(USER, first, ALICE);

    assertThatThrownBy(
            () ->
                office.verify(
                    USER,
                    first,
                    "proof",
                    _ -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");

    assertThat(office.verify(USER, first, "proof", _ -> RIGHT)).isEqualTo(AUTHENTICATED);
  }

  @Test
  void asksTheSessionNothingWhileACheckRuns() {
    var first = opened();
    office.handshake(USER, first, ALICE);

    var outcome =
        office.verify(
            USER,
            first,
            "proof",
            task -> {
              assertThat(task.wanted().getAsBoolean()).isTrue();
              assertThat(office.handshake(USER, first, ALICE))
                  .isEqualTo(new HandshakeOutcome.Accepted());
              assertThat(office.end(task.session())).isTrue();
              assertThat(task.wanted().getAsBoolean()).isFalse();
              return RIGHT;
            });

    assertThat(outcome).isEqualTo(new VerifyOutcome.NoSuchSession());
    assertThat(page.last()).isEqualTo("close 1000 ended");
  }

  @Test
  void replacesAHalfOpenPage() {
    var first = office.start(USER).orElseThrow();
    var dead = FakePeer.halfOpen();
    open(first, dead);

    open(first, page);

    assertThat(dead.last()).isEqualTo("close 1000 replaced");
    assertThat(page.heard()).containsExactly(frame(first));
  }

  @Test
  void refusesASecondPageBesideALiveOne() {
    var first = opened();
    var second = new FakePeer();

    open(first, second);

    assertThat(second.heard()).containsExactly("close 1000 already connected");
  }

  @Test
  void tellsOperatorsTheWholeStory() {
    var first = opened();
    office.handshake(USER, first, ALICE);
    office.verify(USER, first, "proof", _ -> WRONG);
    office.verify(USER, first, "proof", _ -> RIGHT);
    time.advance(Duration.ofSeconds(60));

    assertThat(told)
        .extracting(SyncSessionView::phase)
        .containsExactly(
            SyncPhase.WAITING_FOR_PAGE,
            SyncPhase.SHOWING_CODE,
            SyncPhase.WAITING_FOR_PASSWORD,
            SyncPhase.VERIFYING,
            SyncPhase.WAITING_FOR_PASSWORD,
            SyncPhase.VERIFYING,
            SyncPhase.DONE);
    assertThat(told.get(4).refusal()).contains("wrong password");
    assertThat(told.get(4).triesLeft()).isEqualTo(4);
    assertThat(told.getLast().deviceId()).contains("device");
  }

  @Test
  void showsAnOperatorWhatHeNeedsAndNoSessionId() {
    var first = opened();
    office.handshake(USER, first, ALICE);

    var view = office.sessions().getFirst();

    assertThat(view)
        .isEqualTo(
            new SyncSessionView(
                view.id(),
                Hashes.sha256(first.value()),
                USER,
                SyncPhase.WAITING_FOR_PASSWORD,
                1,
                3,
                Optional.of(time.instant().plusSeconds(120)),
                Optional.of(ALICE.address()),
                Optional.of(ALICE.fingerprint()),
                5,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                time.instant()));
    assertThat(view.toString()).doesNotContain(first.value());
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void tellsWhoAsksThatASessionMetAnError() {
    var first = opened();
    var error = new StackOverflowError("on purpose");
    var listening =
        office
            .changes()
            .subscribe(
                session -> {
                  throw error;
                });

    assertThatThrownBy(() -> office.handshake(USER, first, ALICE)).hasRootCause(error);

    listening.close();
    assertThat(failed).containsExactly(error);
    failed.clear();
    assertThat(office.end(office.sessions().getFirst().id())).isTrue();
  }

  @Test
  void endsASessionOnce() {
    opened();
    var id = office.sessions().getFirst().id();

    assertThat(office.end(id)).isTrue();
    assertThat(office.end(id)).isFalse();
    assertThat(told.getLast().phase()).isEqualTo(SyncPhase.ENDED);
  }

  private SessionId opened() {
    var first = office.start(USER).orElseThrow();
    open(first, page);
    return first;
  }

  private void open(SessionId first, FakePeer peer) {
    var session = office.forPage(USER, first).orElseThrow();
    session.opened(session.nextSocket(), peer);
  }

  private static String frame(SessionId id) {
    var path = "192.0.2.10:6969/v2/sync/users/ada/sessions/" + id.value() + "/handshake";
    return "{\"qr_url\": \"http://%s\", \"mobile_url\": \"app://%s\"}".formatted(path, path);
  }

  private SyncOffice office(int mostSessions) {
    var urls =
        new SyncUrls(
            () -> new PublicAddress("192.0.2.10", 6969, false),
            () -> new PublicAddress("192.0.2.10", 6996, false),
            Optional.empty());
    var floor =
        new SyncFloor(
            RULES,
            new MemorySessionStore(),
            urls,
            time.steady(),
            time,
            time,
            new SecureRandom(),
            Runnable::run,
            new Feed<>(),
            failed::add);
    return new SyncOffice(floor, mostSessions);
  }
}
