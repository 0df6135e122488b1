package org.relaysms.gateway.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaysms.gateway.server.sync.SyncSamples.ALICE;
import static org.relaysms.gateway.server.sync.SyncSamples.ANSWER;
import static org.relaysms.gateway.server.sync.SyncSamples.AUTHENTICATED;
import static org.relaysms.gateway.server.sync.SyncSamples.BOB;
import static org.relaysms.gateway.server.sync.SyncSamples.FIRST;
import static org.relaysms.gateway.server.sync.SyncSamples.RIGHT;
import static org.relaysms.gateway.server.sync.SyncSamples.STRANGE;
import static org.relaysms.gateway.server.sync.SyncSamples.WRONG;
import static org.relaysms.gateway.server.sync.SyncSamples.at;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.sync.SyncEffect.AnswerHandshake;
import org.relaysms.gateway.server.sync.SyncEffect.AnswerVerify;
import org.relaysms.gateway.server.sync.SyncEffect.AwaitVerify;
import org.relaysms.gateway.server.sync.SyncEffect.BeginVerify;
import org.relaysms.gateway.server.sync.SyncEffect.Close;
import org.relaysms.gateway.server.sync.SyncEffect.Probe;
import org.relaysms.gateway.server.sync.SyncEffect.SendAck;
import org.relaysms.gateway.server.sync.SyncEffect.SendCode;
import org.relaysms.gateway.server.sync.SyncEffect.SendPause;
import org.relaysms.gateway.server.sync.SyncEvent.End;
import org.relaysms.gateway.server.sync.SyncEvent.HandshakeAsked;
import org.relaysms.gateway.server.sync.SyncEvent.PageClosed;
import org.relaysms.gateway.server.sync.SyncEvent.PageOpened;
import org.relaysms.gateway.server.sync.SyncEvent.PageProbed;
import org.relaysms.gateway.server.sync.SyncEvent.Verified;
import org.relaysms.gateway.server.sync.SyncEvent.VerifyAsked;
import org.relaysms.gateway.server.sync.SyncState.Ending;
import org.relaysms.gateway.server.sync.SyncState.Over;

/// The story of a session in the contract's own figures (sections 4 to 6).
class SyncTransitionsTest {
  private static final SyncEffect ACCEPTED = new AnswerHandshake(new HandshakeOutcome.Accepted());
  private static final SyncEffect TAKEN =
      new AnswerHandshake(new HandshakeOutcome.TakenByAnotherPhone());
  private static final SyncEffect NO_HANDSHAKE =
      new AnswerHandshake(new HandshakeOutcome.NoSuchSession());
  private static final SyncEffect NO_VERIFY = new AnswerVerify(new VerifyOutcome.NoSuchSession());
  private static final SyncEffect NOT_AUTHENTICATED =
      new AnswerVerify(new VerifyOutcome.NotAuthenticated());
  private static final SessionId CODE_2 = new SessionId("code-2");
  private static final SessionId CODE_3 = new SessionId("code-3");

  @Test
  void showsTheFirstIdWhenThePageComes() {
    var play = new SyncPlay();

    assertThat(play.hear(new PageOpened(1))).containsExactly(new SendCode(1, FIRST));
  }

  @Test
  void showsThreeCodesAndClosesAfter45Seconds() {
    var play = SyncPlay.opened();

    assertThat(play.until(14.9).effects()).isEmpty();
    assertThat(play.until(15.1).effects()).containsExactly(new SendCode(1, CODE_2));
    assertThat(play.until(30).effects()).containsExactly(new SendCode(1, CODE_3));
    assertThat(play.until(44.9).effects()).isEmpty();
    assertThat(play.until(45).effects()).containsExactly(new Close(1, 1000, ""));
    assertThat(play.state()).isEqualTo(new Over(Ending.EXPIRED, Optional.empty()));
  }

  @Test
  void countsTheTimeFromThePagesComing() {
    var play = new SyncPlay().until(50);
    play.hear(new PageOpened(1));
    play.effects();

    assertThat(play.until(64.9).effects()).isEmpty();
    assertThat(play.until(65).effects()).containsExactly(new SendCode(1, CODE_2));
  }

  @Test
  void takesTheCodeAt14Point9Seconds() {
    var play = SyncPlay.opened().until(14.9);

    assertThat(play.hear(new HandshakeAsked(FIRST, ALICE)))
        .containsExactly(new SendPause(1), ACCEPTED);
  }

  @Test
  void takesEitherCodeAt15Point1Seconds() {
    assertThat(SyncPlay.opened().until(15.1).hear(new HandshakeAsked(FIRST, ALICE)))
        .containsExactly(new SendPause(1), ACCEPTED);
    assertThat(SyncPlay.opened().until(15.1).hear(new HandshakeAsked(CODE_2, ALICE)))
        .containsExactly(new SendPause(1), ACCEPTED);
  }

  @Test
  void keepsThePreviousCodeAliveDuringGrace() {
    assertThat(SyncPlay.opened().until(24.9).hear(new HandshakeAsked(FIRST, ALICE)))
        .contains(ACCEPTED);
    assertThat(SyncPlay.opened().until(25).hear(new HandshakeAsked(FIRST, ALICE)))
        .containsExactly(NO_HANDSHAKE);
  }

  @Test
  void keepsNoCodeAliveAfterTheEnd() {
    var play = SyncPlay.opened().until(45);

    assertThat(play.hear(new HandshakeAsked(CODE_3, ALICE))).containsExactly(NO_HANDSHAKE);
  }

  @Test
  void refusesTheLastCodeFromItsEndOnEvenWhenTheTimerIsLate() {
    var play = SyncPlay.opened().until(44.9);
    var late = SyncSamples.RULES.next(play.state(), new HandshakeAsked(CODE_3, ALICE), at(45));

    assertThat(late.effects()).containsExactly(NO_HANDSHAKE);
  }

  @Test
  void refusesAStrangeIdWithoutDisturbingThePage() {
    var play = SyncPlay.opened();
    var before = play.state();

    assertThat(play.hear(new HandshakeAsked(STRANGE, ALICE))).containsExactly(NO_HANDSHAKE);
    assertThat(play.state()).isEqualTo(before);
  }

  @Test
  void letsAPhoneComeBeforeThePage() {
    var play = new SyncPlay().until(5);

    assertThat(play.hear(new HandshakeAsked(FIRST, ALICE))).containsExactly(ACCEPTED);
    assertThat(play.hear(new PageOpened(1))).containsExactly(new SendPause(1));
  }

  @Test
  void forgetsASessionThatNobodyOpens() {
    var play = new SyncPlay();

    assertThat(play.until(59.9).state()).isInstanceOf(SyncState.Waiting.class);
    assertThat(play.until(60).state()).isEqualTo(new Over(Ending.EXPIRED, Optional.empty()));
  }

  @Test
  void stopsTurningOncePaused() {
    var play = SyncPlay.paused();

    assertThat(play.until(119.9).effects()).isEmpty();
  }

  @Test
  void answersTheSamePhoneAgainWithoutASecondPause() {
    var play = SyncPlay.paused();

    assertThat(play.hear(new HandshakeAsked(FIRST, ALICE))).containsExactly(ACCEPTED);
  }

  @Test
  void tellsAnotherPhoneThatTheSessionIsTaken() {
    var play = SyncPlay.paused();

    assertThat(play.hear(new HandshakeAsked(FIRST, BOB))).containsExactly(TAKEN);
  }

  @Test
  void keepsThePhonesOwnIdAliveForAsLongAsItsClaim() {
    var play = SyncPlay.opened().until(24.9);
    play.hear(new HandshakeAsked(FIRST, ALICE));

    play.until(100);

    assertThat(play.hear(new VerifyAsked(FIRST, "proof"))).hasOnlyElementsOfType(BeginVerify.class);
  }

  @Test
  void expiresAPauseAfter120Seconds() {
    var play = SyncPlay.paused();

    assertThat(play.until(120).effects()).containsExactly(new Close(1, 1000, "expired"));
    assertThat(play.hear(new VerifyAsked(FIRST, "proof"))).containsExactly(NO_VERIFY);
  }

  @Test
  void finishesAVerifyThatBeganBeforeThePauseEnded() {
    var play = SyncPlay.paused().until(119.9);
    play.hear(new VerifyAsked(FIRST, "proof"));
    play.until(125).effects();

    assertThat(play.hear(new Verified(RIGHT)))
        .containsExactly(new SendAck(1), new Close(1, 1000, ""), new AnswerVerify(AUTHENTICATED));
  }

  @Test
  void expiresAfterAWrongPasswordThatCameJustInTime() {
    var play = SyncPlay.paused().until(119.9);
    play.hear(new VerifyAsked(FIRST, "proof"));
    play.until(125).effects();

    assertThat(play.hear(new Verified(WRONG)))
        .containsExactly(new Close(1, 1000, "expired"), NOT_AUTHENTICATED);
  }

  @Test
  void refusesAVerifyBeforeAnyHandshake() {
    assertThat(SyncPlay.opened().hear(new VerifyAsked(FIRST, "proof"))).containsExactly(NO_VERIFY);
  }

  @Test
  void givesALostAnswerAgainFor60Seconds() {
    var play = SyncPlay.verifying();
    play.hear(new Verified(RIGHT));

    play.until(59.9);

    assertThat(play.hear(new VerifyAsked(FIRST, "proof")))
        .containsExactly(new AnswerVerify(AUTHENTICATED));
    assertThat(play.hear(new VerifyAsked(FIRST, "other"))).containsExactly(NO_VERIFY);
  }

  @Test
  void givesNoAnswerAgainAfter60Seconds() {
    var play = SyncPlay.verifying();
    play.hear(new Verified(RIGHT));

    play.until(60);

    assertThat(play.hear(new VerifyAsked(FIRST, "proof"))).containsExactly(NO_VERIFY);
  }

  @Test
  void takesNoHandshakeAfterTheAck() {
    var play = SyncPlay.verifying();
    play.hear(new Verified(RIGHT));

    assertThat(play.hear(new HandshakeAsked(FIRST, ALICE))).containsExactly(NO_HANDSHAKE);
  }

  @Test
  void letsASecondCopyOfAVerifyWaitForTheFirst() {
    var play = SyncPlay.verifying();

    assertThat(play.hear(new VerifyAsked(FIRST, "proof"))).containsExactly(new AwaitVerify());
    assertThat(play.hear(new VerifyAsked(FIRST, "other")))
        .containsExactly(new AnswerVerify(new VerifyOutcome.TryLater(Optional.of("1"))));
  }

  @Test
  void staysPausedAfterAWrongPassword() {
    var play = SyncPlay.verifying();

    assertThat(play.hear(new Verified(WRONG))).containsExactly(NOT_AUTHENTICATED);
    assertThat(play.hear(new VerifyAsked(FIRST, "right"))).hasOnlyElementsOfType(BeginVerify.class);
  }

  @Test
  void diesAfterFiveWrongPasswords() {
    var play = SyncPlay.verifying();
    for (var tries = 1; tries < 5; tries++) {
      assertThat(play.hear(new Verified(WRONG))).containsExactly(NOT_AUTHENTICATED);
      play.hear(new VerifyAsked(FIRST, "proof"));
    }

    assertThat(play.hear(new Verified(WRONG)))
        .containsExactly(new Close(1, 1000, "refused"), NOT_AUTHENTICATED);
    assertThat(play.hear(new VerifyAsked(FIRST, "right"))).containsExactly(NO_VERIFY);
  }

  @Test
  void countsWhatCannotBeDecryptedAsATry() {
    var play = SyncPlay.verifying();

    assertThat(play.hear(new Verified(new Verdict.Undecryptable())))
        .containsExactly(new AnswerVerify(new VerifyOutcome.InvalidEncryption()));
    assertThat(((SyncState.Paused) play.state()).claim().triesLeft()).isEqualTo(4);
  }

  @Test
  void refusesAReplayedPasswordLikeAWrongOne() {
    var play = SyncPlay.verifying();

    assertThat(play.hear(new Verified(new Verdict.Replayed()))).containsExactly(NOT_AUTHENTICATED);
  }

  @Test
  void countsNoTryWhileTheAccountServiceIsAway() {
    var play = SyncPlay.verifying();

    assertThat(play.hear(new Verified(new Verdict.Unavailable(503))))
        .containsExactly(new AnswerVerify(new VerifyOutcome.Unavailable(503)));
    assertThat(((SyncState.Paused) play.state()).claim().triesLeft()).isEqualTo(5);
  }

  @Test
  void passesOnHowLongTheAccountServiceWantsPeace() {
    var play = SyncPlay.verifying();

    assertThat(play.hear(new Verified(new Verdict.Throttled(Optional.of("30")))))
        .containsExactly(new AnswerVerify(new VerifyOutcome.TryLater(Optional.of("30"))));
  }

  @Test
  void goesOnWithoutItsPage() {
    var play = SyncPlay.opened();
    play.hear(new PageClosed(1));

    assertThat(play.until(20).effects()).isEmpty();
    assertThat(play.hear(new PageOpened(2))).containsExactly(new SendCode(2, CODE_2));
    assertThat(play.until(30).effects()).contains(new SendCode(2, CODE_3));
  }

  @Test
  void tellsAReturningPageThatAPhoneIsThere() {
    var play = SyncPlay.paused();
    play.hear(new PageClosed(1));

    assertThat(play.hear(new PageOpened(2))).containsExactly(new SendPause(2));
  }

  @Test
  void asksTheFirstPageForLifeWhenASecondComes() {
    var play = SyncPlay.opened();

    assertThat(play.hear(new PageOpened(2))).containsExactly(new Probe(1));
  }

  @Test
  void keepsALivePageAndRefusesTheSecond() {
    var play = SyncPlay.opened();
    play.hear(new PageOpened(2));

    assertThat(play.hear(new PageProbed(1, true)))
        .containsExactly(new Close(2, 1000, "already connected"));
    assertThat(play.until(15).effects()).contains(new SendCode(1, CODE_2));
  }

  @Test
  void replacesAHalfOpenPageByTheSecond() {
    var play = SyncPlay.opened();
    play.hear(new PageOpened(2));

    assertThat(play.hear(new PageProbed(1, false)))
        .containsExactly(new Close(1, 1000, "replaced"), new SendCode(2, FIRST));
  }

  @Test
  void refusesAThirdPageAtOnce() {
    var play = SyncPlay.opened();
    play.hear(new PageOpened(2));

    assertThat(play.hear(new PageOpened(3)))
        .containsExactly(new Close(3, 1000, "already connected"));
  }

  @Test
  void seatsTheSecondPageWhenTheFirstLeavesDuringTheProbe() {
    var play = SyncPlay.opened();
    play.hear(new PageOpened(2));

    assertThat(play.hear(new PageClosed(1))).containsExactly(new SendCode(2, FIRST));
    assertThat(play.hear(new PageProbed(1, false))).isEmpty();
  }

  @Test
  void refusesAPageOnceAcknowledged() {
    var play = SyncPlay.verifying();
    play.hear(new Verified(RIGHT));

    assertThat(play.hear(new PageOpened(2))).containsExactly(new Close(2, 1008, ""));
  }

  @Test
  void endsOnTheOperatorsWord() {
    var play = SyncPlay.verifying();

    assertThat(play.hear(new End())).containsExactly(new Close(1, 1000, "ended"), NO_VERIFY);
    assertThat(play.hear(new Verified(new Verdict.Right(ANSWER)))).containsExactly(NO_VERIFY);
  }
}
