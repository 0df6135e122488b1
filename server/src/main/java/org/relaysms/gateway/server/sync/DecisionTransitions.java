package org.relaysms.gateway.server.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.relaysms.gateway.server.sync.SyncEffect.AnswerDecision;
import org.relaysms.gateway.server.sync.SyncEffect.ResumeVerify;
import org.relaysms.gateway.server.sync.SyncState.Done;
import org.relaysms.gateway.server.sync.SyncState.Ending;
import org.relaysms.gateway.server.sync.SyncState.Held;
import org.relaysms.gateway.server.sync.SyncState.Live;
import org.relaysms.gateway.server.sync.SyncState.Over;
import org.relaysms.gateway.server.sync.SyncState.Paused;
import org.relaysms.gateway.server.sync.SyncState.Showing;
import org.relaysms.gateway.server.sync.SyncState.Verifying;
import org.relaysms.gateway.server.sync.SyncState.Waiting;
import org.relaysms.gateway.server.sync.SyncTransitions.Step;

/// The part of the rules that is about the operator's yes and no. Only a claim that asked is
/// decided, once. Pure.
final class DecisionTransitions {
  private static final SyncEffect TAKEN = new AnswerDecision(DecisionOutcome.TAKEN);
  private static final SyncEffect NOT_ASKED = new AnswerDecision(DecisionOutcome.NOT_ASKED);
  private static final SyncEffect NO_SESSION = new AnswerDecision(DecisionOutcome.NO_SUCH_SESSION);

  private DecisionTransitions() {}

  static Step decided(SyncState state, boolean approved, Instant now) {
    return switch (state) {
      case Paused paused when paused.claim().expired(now) -> Step.to(state, NO_SESSION);
      case Paused(var claim, var _) when claim.undecided() ->
          approved ? Step.to(given((Paused) state), TAKEN) : declined((Paused) state, claim);
      case Verifying(var claim, var _, var _, var _) when claim.undecided() ->
          approved
              ? Step.to(given((Verifying) state), TAKEN)
              : declined((Verifying) state, claim, new VerifyOutcome.NoSuchSession());
      case Held(var claim, var _, var _, var _, var _) when claim.undecided() ->
          approved
              ? given((Held) state, now)
              : declined((Held) state, claim, new VerifyOutcome.NoSuchSession());
      case Waiting _, Showing _, Paused _, Verifying _, Held _ -> Step.to(state, NOT_ASKED);
      case Done _, Over _ -> Step.to(state, NO_SESSION);
    };
  }

  private static Paused given(Paused state) {
    return new Paused(given(state.claim()), state.page());
  }

  private static Verifying given(Verifying state) {
    return new Verifying(given(state.claim()), state.proof(), state.began(), state.page());
  }

  /// A right password that waits gets its key at once; a wrong one stays wrong.
  private static Step given(Held state, Instant now) {
    var claim = given(state.claim());
    return state.right()
        ? Step.to(
            new Verifying(claim, state.proof(), now, state.page()), TAKEN, new ResumeVerify(claim))
        : Step.to(new Held(claim, state.proof(), false, state.until(), state.page()), TAKEN);
  }

  private static Claim given(Claim claim) {
    return claim.with(claim.consent().given());
  }

  /// The page hears the word for any end by the operator: whoever opened it learns no more.
  private static Step declined(Live state, Claim claim, VerifyOutcome... answers) {
    var over = SyncTransitions.over(state, Ending.DECLINED, Optional.of(claim), "ended", answers);
    var effects = new ArrayList<SyncEffect>();
    effects.add(TAKEN);
    effects.addAll(over.effects());
    return new Step(over.state(), effects);
  }
}
