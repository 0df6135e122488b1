package org.relaysms.gateway.adminui.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaysms.gateway.adminui.remote.SyncPhase.APPROVED;
import static org.relaysms.gateway.adminui.remote.SyncPhase.DECLINED;
import static org.relaysms.gateway.adminui.remote.SyncPhase.WAITING_FOR_APPROVAL;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.sync.SyncStage.Cause;
import org.relaysms.gateway.adminui.sync.SyncStage.Expired;
import org.relaysms.gateway.server.kernel.SteppedTime;

/// The operator's answer to the phone on screen.
class SyncApprovalTest {
  private final SteppedTime clock = new SteppedTime();
  private final FakeServer server = new FakeServer();
  private final SyncViewModel model =
      new SyncViewModel(
          server.syncPage(), server.sessionsFeed, server.statusFeed, clock, Runnable::run);

  @BeforeEach
  void findPhone() {
    model.open();
    model.start("ama");
    server.page(new PageEvent.Started(FakeServer.HASH));
    server.code(1);
    server.page(new PageEvent.PhoneFound());
  }

  @Test
  void answersAPhoneThatAsksOnce() {
    model.decide(true);
    server.session(
        FakeServer.withPhone(
            WAITING_FOR_APPROVAL, 5, Optional.empty(), now(), now().plusSeconds(90)));

    model.decide(true);
    server.session(
        FakeServer.withPhone(APPROVED, 5, Optional.empty(), now(), now().plusSeconds(90)));
    model.decide(false);

    assertThat(server.calls).containsOnlyOnce("approve handle").doesNotContain("decline handle");
    assertThat(model.secondsLeft().get()).isEqualTo(90);
  }

  @Test
  void saysThatThePhoneWasDeclined() {
    server.session(
        FakeServer.withPhone(
            WAITING_FOR_APPROVAL, 5, Optional.empty(), now(), now().plusSeconds(90)));

    model.decide(false);
    server.session(FakeServer.withPhone(DECLINED, 5, Optional.empty(), now(), now()));

    assertThat(server.calls).contains("decline handle");
    assertThat(model.stage().get()).isEqualTo(new Expired(Cause.DECLINED));
  }

  @Test
  void saysThatAnAnswerDidNotArriveAndTakesItAgain() {
    server.session(
        FakeServer.withPhone(
            WAITING_FOR_APPROVAL, 5, Optional.empty(), now(), now().plusSeconds(90)));
    server.answer = new Reply.Unreachable<>("gone");

    model.decide(false);
    model.decide(false);

    assertThat(server.calls).filteredOn("decline handle"::equals).hasSize(2);
    assertThat(model.decisions().failed().get())
        .contains(new Decisions.Failed("handle", "ama", Decisions.Trouble.UNREACHABLE));
  }

  private Instant now() {
    return clock.instant();
  }
}
