package org.relaysms.gateway.adminui.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaysms.gateway.adminui.remote.SyncPhase.DONE;
import static org.relaysms.gateway.adminui.remote.SyncPhase.ENDED;
import static org.relaysms.gateway.adminui.remote.SyncPhase.EXPIRED;
import static org.relaysms.gateway.adminui.remote.SyncPhase.REFUSED;
import static org.relaysms.gateway.adminui.remote.SyncPhase.SHOWING_CODE;
import static org.relaysms.gateway.adminui.remote.SyncPhase.WAITING_FOR_PASSWORD;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relaysms.gateway.adminui.sync.PageEvent.StartRefusal;
import org.relaysms.gateway.adminui.sync.SyncStage.Cause;
import org.relaysms.gateway.adminui.sync.SyncStage.Connecting;
import org.relaysms.gateway.adminui.sync.SyncStage.Done;
import org.relaysms.gateway.adminui.sync.SyncStage.Expired;
import org.relaysms.gateway.adminui.sync.SyncStage.Idle;
import org.relaysms.gateway.adminui.sync.SyncStage.Refusal;
import org.relaysms.gateway.adminui.sync.SyncStage.Refused;
import org.relaysms.gateway.adminui.sync.SyncStage.ShowingCode;
import org.relaysms.gateway.adminui.sync.SyncStage.Wait;
import org.relaysms.gateway.adminui.sync.SyncStage.WaitingForPassword;
import org.relaysms.gateway.server.kernel.SteppedTime;

class SyncViewModelTest {
  private final SteppedTime clock = new SteppedTime();
  private final FakeServer server = new FakeServer();
  private final SyncViewModel model =
      new SyncViewModel(
          server.syncPage(), server.sessionsFeed, server.statusFeed, clock, Runnable::run);

  @BeforeEach
  void open() {
    model.open();
  }

  @Test
  void letsAPhoneThatWasFoundGoOnOffScreen() {
    findPhone();

    model.close();
    server.session(FakeServer.withPhone(DONE, 5, Optional.empty(), now(), now()));

    assertThat(model.stage().get()).isInstanceOf(Done.class);
    assertThat(server.sessionListeners()).isZero();
  }

  @Test
  void waitsForNoPasswordWhenTheServerIsGoneAndTheTimeIsUp() {
    findPhone();
    server.page(new PageEvent.Dropped());

    pass(121);

    assertThat(model.stage().get()).isEqualTo(new Expired(Cause.NO_PASSWORD));
  }

  @Test
  void findsItsSessionWhateverFollowsTheAddressInTheCode() {
    model.start("ama");
    server.page(new PageEvent.Started(FakeServer.HASH));
    var pinned = FakeServer.url(1) + "#sha256=" + "a".repeat(43);
    server.page(new PageEvent.NewCode(pinned, pinned));

    server.session(FakeServer.session(SHOWING_CODE, 1, now(), Optional.of(now().plusSeconds(15))));

    assertThat(stage(ShowingCode.class).url()).isEqualTo(pinned);
    assertThat(stage(ShowingCode.class).total()).isEqualTo(3);
  }

  @Test
  void beginsWithoutACode() {
    assertThat(model.stage().get()).isEqualTo(new Idle());
  }

  @Test
  void showsTheFirstCodeFor15SecondsUntilTheServerSaysOtherwise() {
    showFirstCode();

    assertThat(stage(ShowingCode.class).url()).isEqualTo(FakeServer.url(1));
    assertThat(model.secondsLeft().get()).isEqualTo(15);
    assertThat(model.shareLeft().get()).isEqualTo(1.0);
  }

  @Test
  void learnsTheTimeAndTheNumberOfCodesFromTheAdminEvents() {
    showFirstCode();

    server.session(FakeServer.session(SHOWING_CODE, 1, now(), in(20)));

    assertThat(stage(ShowingCode.class).total()).isEqualTo(3);
    assertThat(model.secondsLeft().get()).isEqualTo(20);
  }

  @Test
  void countsDownInWholeSeconds() {
    showFirstCode();

    pass(6);

    assertThat(model.secondsLeft().get()).isEqualTo(9);
    assertThat(model.shareLeft().get()).isEqualTo(0.6);
  }

  @Test
  void countsTheCodes() {
    showFirstCode();
    pass(15);
    server.code(2);

    assertThat(stage(ShowingCode.class).number()).isEqualTo(2);
    assertThat(model.secondsLeft().get()).isEqualTo(15);
  }

  @Test
  void keepsTheTimeOfTheCodeOnScreenWhenNewsOfTheNextComeFirst() {
    showFirstCode();
    pass(14);

    server.session(FakeServer.session(SHOWING_CODE, 2, now(), in(16)));

    assertThat(model.secondsLeft().get()).isEqualTo(1);
  }

  @Test
  void takesADeadCodeAwayWhenNoNewOneCame() {
    showFirstCode();

    pass(15);

    assertThat(model.stage().get()).isEqualTo(new Connecting(Wait.NEXT_CODE));
    assertThat(model.secondsLeft().get()).isZero();
  }

  @Test
  void takesTheLastCodeAwayForGood() {
    showFirstCode();
    server.session(FakeServer.session(SHOWING_CODE, 3, now(), in(15)));
    server.code(3);

    pass(15);

    assertThat(model.stage().get()).isEqualTo(new Expired(Cause.NO_PHONE));
  }

  @Test
  void takesTheCodeAwayWhenTheConnectionIsLost() {
    showFirstCode();

    server.page(new PageEvent.Dropped());

    assertThat(model.stage().get()).isEqualTo(new Connecting(Wait.CONNECTION));
  }

  @Test
  void showsTheSameCodeWithItsOldTimeAfterReconnecting() {
    showFirstCode();
    server.page(new PageEvent.Dropped());
    clock.advance(Duration.ofSeconds(4));

    server.code(1);

    assertThat(stage(ShowingCode.class).number()).isEqualTo(1);
    assertThat(model.secondsLeft().get()).isEqualTo(11);
  }

  @Test
  void takesTheCodeAwayWhenAPhoneIsFound() {
    findPhone();

    assertThat(stage(WaitingForPassword.class).found()).isEqualTo(now());
    assertThat(model.secondsLeft().get()).isEqualTo(120);
  }

  @Test
  void believesTheAdminEventsAboutAPhoneWhileTheConnectionIsLost() {
    showFirstCode();
    server.page(new PageEvent.Dropped());

    server.session(FakeServer.withPhone(WAITING_FOR_PASSWORD, 5, Optional.empty(), now(), now()));

    assertThat(model.stage().get()).isInstanceOf(WaitingForPassword.class);
  }

  @Test
  void showsThePhoneAndTheTriesLeft() {
    findPhone();

    server.session(
        FakeServer.withPhone(
            WAITING_FOR_PASSWORD, 4, Optional.of("wrong-password"), now(), now().plusSeconds(108)));

    var phone = stage(WaitingForPassword.class).phone();
    assertThat(phone.address()).contains("192.168.1.74");
    assertThat(phone.triesLeft()).isEqualTo(4);
    assertThat(model.secondsLeft().get()).isEqualTo(108);
  }

  @Test
  void isDoneWithTheDevicesFingerprint() {
    findPhone();
    server.page(new PageEvent.Acknowledged());

    server.session(FakeServer.withPhone(DONE, 5, Optional.empty(), now(), now()));

    var done = stage(Done.class);
    assertThat(done.deviceId()).contains("device-1");
    assertThat(done.fingerprint().orElseThrow()).startsWith("7c1e4f02");
  }

  @Test
  void isDoneThoughTheAcknowledgementWasLost() {
    findPhone();

    server.session(FakeServer.withPhone(DONE, 5, Optional.empty(), now(), now()));

    assertThat(model.stage().get()).isInstanceOf(Done.class);
  }

  @Test
  void staysDoneWhateverComesAfter() {
    findPhone();
    server.page(new PageEvent.Acknowledged());

    server.page(new PageEvent.Ended());
    server.session(FakeServer.session(EXPIRED, 1, now(), Optional.empty()));
    pass(200);

    assertThat(model.stage().get()).isInstanceOf(Done.class);
  }

  @Test
  void expiresWhenNoPhoneCame() {
    showFirstCode();

    server.page(new PageEvent.Ended());

    assertThat(model.stage().get()).isEqualTo(new Expired(Cause.NO_PHONE));
  }

  @Test
  void expiresWhenNoPasswordCame() {
    findPhone();

    server.page(new PageEvent.Ended());
    pass(1);

    assertThat(model.stage().get()).isEqualTo(new Expired(Cause.NO_PASSWORD));
  }

  @Test
  void saysTheServersReasonWhenItEndsTheSyncAfterTooManyWrongPasswords() {
    var seen = new ArrayList<SyncStage>();
    findPhone();
    model.stage().addListener((_, _, next) -> seen.add(next));

    server.page(new PageEvent.Ended());
    server.session(FakeServer.withPhone(REFUSED, 0, Optional.of("too-many-tries"), now(), now()));

    assertThat(seen).containsExactly(new Refused(new Refusal.ByServer("too-many-tries")));
  }

  @Test
  void saysWhenItWasEndedFromElsewhere() {
    showFirstCode();

    server.session(FakeServer.session(ENDED, 1, now(), Optional.empty()));

    assertThat(model.stage().get()).isEqualTo(new Expired(Cause.ENDED_ELSEWHERE));
  }

  @ParameterizedTest
  @EnumSource(StartRefusal.class)
  void saysWhyNoSyncWasStarted(StartRefusal reason) {
    model.start("ama");

    server.page(new PageEvent.NotStarted(reason));

    assertThat(model.stage().get()).isEqualTo(new Refused(new Refusal.NotStarted(reason)));
  }

  @Test
  void endsTheSessionOnTheServerWhenStopped() {
    showFirstCode();
    server.session(FakeServer.session(SHOWING_CODE, 1, now(), in(15)));

    model.stop();

    assertThat(model.stage().get()).isEqualTo(new Idle());
    assertThat(server.calls).containsExactly("open ama", "leave ama", "end handle");
  }

  @Test
  void endsTheSessionAsSoonAsItIsKnown() {
    showFirstCode();
    model.stop();

    server.session(FakeServer.session(SHOWING_CODE, 1, now(), in(15)));

    assertThat(server.calls).containsExactly("open ama", "leave ama", "end handle");
  }

  @Test
  void startsOverForTheSameUser() {
    findPhone();
    server.session(FakeServer.withPhone(WAITING_FOR_PASSWORD, 5, Optional.empty(), now(), now()));

    model.startOver();

    assertThat(server.calls).containsExactly("open ama", "leave ama", "end handle", "open ama");
  }

  @Test
  void hearsNothingAfterClosing() {
    showFirstCode();

    model.close();

    assertThat(server.listeners()).isZero();
  }

  private void showFirstCode() {
    model.start("ama");
    server.page(new PageEvent.Started(FakeServer.HASH));
    server.code(1);
  }

  private void findPhone() {
    showFirstCode();
    server.page(new PageEvent.PhoneFound());
  }

  private void pass(int seconds) {
    for (var second = 0; second < seconds; second++) {
      clock.advance(Duration.ofSeconds(1));
      model.tick();
    }
  }

  private Instant now() {
    return clock.instant();
  }

  private Optional<Instant> in(int seconds) {
    return Optional.of(now().plusSeconds(seconds));
  }

  private <S extends SyncStage> S stage(Class<S> expected) {
    assertThat(model.stage().get()).isInstanceOf(expected);
    return expected.cast(model.stage().get());
  }
}
