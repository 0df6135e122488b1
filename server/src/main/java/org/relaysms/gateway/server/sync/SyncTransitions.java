package org.relaysms.gateway.server.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.relaysms.gateway.server.config.SyncConfig;
import org.relaysms.gateway.server.config.SyncConfig.Approval;
import org.relaysms.gateway.server.sync.SyncEffect.AnswerHandshake;
import org.relaysms.gateway.server.sync.SyncEffect.AnswerVerify;
import org.relaysms.gateway.server.sync.SyncEffect.AwaitVerify;
import org.relaysms.gateway.server.sync.SyncEffect.BeginVerify;
import org.relaysms.gateway.server.sync.SyncEffect.Close;
import org.relaysms.gateway.server.sync.SyncEffect.SendAck;
import org.relaysms.gateway.server.sync.SyncEffect.SendCode;
import org.relaysms.gateway.server.sync.SyncEffect.SendPause;
import org.relaysms.gateway.server.sync.SyncState.Done;
import org.relaysms.gateway.server.sync.SyncState.Ending;
import org.relaysms.gateway.server.sync.SyncState.Held;
import org.relaysms.gateway.server.sync.SyncState.Live;
import org.relaysms.gateway.server.sync.SyncState.Over;
import org.relaysms.gateway.server.sync.SyncState.Paused;
import org.relaysms.gateway.server.sync.SyncState.Showing;
import org.relaysms.gateway.server.sync.SyncState.Verifying;
import org.relaysms.gateway.server.sync.SyncState.Waiting;
import org.relaysms.gateway.server.ws.CloseCode;

/// All rules of a sync session: from a state, an event and the time to the next state and the
/// effects (contract sections 4 to 6; the table is in `docs/protocol.md`). Pure and thread-safe.
record SyncTransitions(SyncConfig config) {
  /// A wrong password more than this, and the session dies.
  static final int TRIES = 5;

  /// For so long a refusal waits, counted from the question, where approval is on; for the next
  /// multiple of it where the check took longer.
  static final Duration HOLD = Duration.ofSeconds(2);

  /// For so long a phone that lost its answer may ask again.
  static final Duration RETRY = Duration.ofSeconds(60);

  /// What a transition comes to.
  record Step(SyncState state, List<SyncEffect> effects) {
    Step {
      effects = List.copyOf(effects);
    }

    static Step to(SyncState state, SyncEffect... effects) {
      return new Step(state, List.of(effects));
    }
  }

  /// The state a session is born in.
  SyncState begin(SessionId first, Instant now) {
    return new Waiting(Codes.unopened(first, now.plus(config.unopenedLimit())));
  }

  Step next(SyncState state, SyncEvent event, Instant now) {
    return switch (event) {
      case SyncEvent.PageOpened(var socket) -> pageOpened(state, socket, now);
      case SyncEvent.PageClosed(var socket) -> pageClosed(state, socket);
      case SyncEvent.PageProbed(var socket, var alive) -> pageProbed(state, socket, alive);
      case SyncEvent.Tick(var fresh) -> tick(state, fresh, now);
      case SyncEvent.HandshakeAsked(var id, var phone) -> handshake(state, id, phone, now);
      case SyncEvent.VerifyAsked(var id, var proof) -> verify(state, id, proof, now);
      case SyncEvent.Verified(var verdict) -> verified(state, verdict, now);
      case SyncEvent.Decided(var approved) -> DecisionTransitions.decided(state, approved, now);
      case SyncEvent.End() -> end(state);
    };
  }

  private Step pageOpened(SyncState state, int socket, Instant now) {
    return switch (state) {
      case Waiting(var codes) when now.isBefore(codes.dies()) -> show(codes, socket, now);
      case Waiting _ ->
          Step.to(
              new Over(Ending.EXPIRED, Optional.empty()),
              new Close(socket, CloseCode.POLICY_VIOLATION, ""));
      case Live live -> PageTransitions.opened(live, socket);
      case Done _, Over _ -> Step.to(state, new Close(socket, CloseCode.POLICY_VIOLATION, ""));
    };
  }

  private Step pageClosed(SyncState state, int socket) {
    return switch (state) {
      case Live live -> PageTransitions.closed(live, socket);
      case Waiting _, Done _, Over _ -> Step.to(state);
    };
  }

  private Step pageProbed(SyncState state, int socket, boolean alive) {
    return switch (state) {
      case Live live -> PageTransitions.probed(live, socket, alive);
      case Waiting _, Done _, Over _ -> Step.to(state);
    };
  }

  private Step show(Codes codes, int socket, Instant now) {
    var turns = now.plus(config.codeLifetime());
    var shown = codes.shown(death(1, turns));
    return Step.to(
        new Showing(shown, turns, new Page.Open(socket)), new SendCode(socket, shown.current()));
  }

  private Step tick(SyncState state, SessionId fresh, Instant now) {
    if (state.wake().filter(due -> !now.isBefore(due)).isEmpty()) {
      return Step.to(state);
    }
    return switch (state) {
      case Waiting _ -> over(state, Ending.EXPIRED, Optional.empty(), "");
      case Showing showing when showing.codes().number() < config.codes() ->
          turn(showing, fresh, now);
      case Showing _ -> over(state, Ending.EXPIRED, Optional.empty(), "");
      case Paused paused -> over(state, Ending.EXPIRED, Optional.of(paused.claim()), "expired");
      case Held held -> back(held, held.claim(), new VerifyOutcome.NotAuthenticated(), now);
      case Done done -> over(state, Ending.FORGOTTEN, Optional.of(done.claim()), "");
      case Verifying _, Over _ -> Step.to(state);
    };
  }

  private Step turn(Showing showing, SessionId fresh, Instant now) {
    var turns = showing.turns().plus(config.codeLifetime());
    var number = showing.codes().number() + 1;
    var codes = showing.codes().turned(fresh, now, config.grace(), death(number, turns));
    return new Step(
        new Showing(codes, turns, showing.page()),
        each(showing.page(), socket -> new SendCode(socket, fresh)).toList());
  }

  /// A code that will be replaced outlives its turn by its grace, should the turn come late; the
  /// last one does not.
  private Instant death(int number, Instant turns) {
    return number < config.codes() ? turns.plus(config.grace()) : turns;
  }

  private Step handshake(SyncState state, SessionId id, Phone phone, Instant now) {
    if (!state.takesHandshake(id, now)) {
      return answer(state, new HandshakeOutcome.NoSuchSession());
    }
    return switch (state) {
      case Waiting(var codes) -> claim(codes, new Page.None(), id, phone, now);
      case Showing showing -> claim(showing.codes(), showing.page(), id, phone, now);
      case Paused paused -> answer(state, again(paused.claim(), phone));
      case Verifying verifying -> answer(state, again(verifying.claim(), phone));
      case Held held -> answer(state, again(held.claim(), phone));
      case Done _, Over _ -> answer(state, new HandshakeOutcome.NoSuchSession());
    };
  }

  private Step claim(Codes codes, Page page, SessionId id, Phone phone, Instant now) {
    var expires = now.plus(config.pausedLimit());
    var claim = new Claim(phone, id, codes, TRIES, expires, Optional.empty(), consent());
    var effects = new ArrayList<SyncEffect>();
    each(page, SendPause::new).forEach(effects::add);
    effects.add(new AnswerHandshake(new HandshakeOutcome.Accepted()));
    return new Step(new Paused(claim, page), effects);
  }

  private Consent consent() {
    return config.approval() == Approval.OPERATOR
        ? new Consent.NotAsked()
        : new Consent.NotNeeded();
  }

  private static HandshakeOutcome again(Claim claim, Phone phone) {
    return claim.phone().fingerprint().equals(phone.fingerprint())
        ? new HandshakeOutcome.Accepted()
        : new HandshakeOutcome.TakenByAnotherPhone();
  }

  private Step verify(SyncState state, SessionId id, String proof, Instant now) {
    if (!state.takesVerify(id, now)) {
      return answer(state, new VerifyOutcome.NoSuchSession());
    }
    return switch (state) {
      case Paused(var claim, var page) ->
          Step.to(new Verifying(claim, proof, now, page), new BeginVerify(claim));
      case Verifying verifying when verifying.proof().equals(proof) ->
          Step.to(state, new AwaitVerify());
      case Held held when held.proof().equals(proof) -> Step.to(state, new AwaitVerify());
      case Verifying _, Held _ -> answer(state, new VerifyOutcome.TryLater(Optional.of("1")));
      case Done done when done.proof().equals(proof) ->
          answer(state, new VerifyOutcome.Authenticated(done.answer()));
      case Done _, Waiting _, Showing _, Over _ -> answer(state, new VerifyOutcome.NoSuchSession());
    };
  }

  private Step verified(SyncState state, Verdict verdict, Instant now) {
    return switch (state) {
      case Verifying verifying -> judged(verifying, verdict, now);
      case Waiting _, Showing _, Paused _, Held _, Done _, Over _ ->
          answer(state, new VerifyOutcome.NoSuchSession());
    };
  }

  private Step judged(Verifying state, Verdict verdict, Instant now) {
    return switch (verdict) {
      case Verdict.Right(var answer) -> done(state, answer, now);
      case Verdict.Proved(var proven) -> proved(state, proven, now);
      case Verdict.Wrong() -> wrong(state, "wrong password", now);
      case Verdict.Replayed() -> wrong(state, "replayed password", now);
      case Verdict.Undecryptable() ->
          failed(state, "invalid password encryption", new VerifyOutcome.InvalidEncryption(), now);
      case Verdict.Throttled(var retryAfter) ->
          resumed(state, "too many tries", new VerifyOutcome.TryLater(retryAfter), now);
      case Verdict.Unavailable(var status) ->
          resumed(state, "account service unavailable", new VerifyOutcome.Unavailable(status), now);
    };
  }

  private Step done(Verifying state, SyncAnswer answer, Instant now) {
    var effects = new ArrayList<SyncEffect>();
    each(state.page(), SendAck::new).forEach(effects::add);
    closes(state, CloseCode.NORMAL, "").forEach(effects::add);
    effects.add(new AnswerVerify(new VerifyOutcome.Authenticated(answer)));
    return new Step(new Done(state.claim(), state.proof(), answer, now.plus(RETRY)), effects);
  }

  /// No 401 where the yes came while the password was checked: then the key is made at once.
  private Step proved(Verifying state, Proven proven, Instant now) {
    var claim = state.claim().with(state.claim().consent().after(proven, now));
    return claim.consent().allows()
        ? Step.to(
            new Verifying(claim, state.proof(), state.began(), state.page()),
            new BeginVerify(claim))
        : hold(state, claim, true, now);
  }

  private Step wrong(Verifying state, String why, Instant now) {
    return state.claim().consent().needed()
        ? hold(state, state.claim().failed(why), false, now)
        : failed(state, why, new VerifyOutcome.NotAuthenticated(), now);
  }

  private static Step hold(Verifying state, Claim claim, boolean right, Instant now) {
    var until = heldUntil(state.began(), now);
    return Step.to(new Held(claim, state.proof(), right, until, state.page()), new AwaitVerify());
  }

  /// The next whole multiple of [#HOLD] after the question: a check that takes longer than one says
  /// no more by its time than a quick one.
  static Instant heldUntil(Instant began, Instant now) {
    var whole = Duration.between(began, now).plus(HOLD).minusNanos(1).dividedBy(HOLD);
    return began.plus(HOLD.multipliedBy(Math.max(1, whole)));
  }

  private Step failed(Verifying state, String why, VerifyOutcome outcome, Instant now) {
    return back(state, state.claim().failed(why), outcome, now);
  }

  private Step resumed(Verifying state, String why, VerifyOutcome outcome, Instant now) {
    return back(state, state.claim().noted(why), outcome, now);
  }

  private static Step back(Live state, Claim claim, VerifyOutcome outcome, Instant now) {
    if (claim.triesLeft() == 0) {
      return over(state, Ending.REFUSED, Optional.of(claim), "refused", outcome);
    }
    return claim.expired(now)
        ? over(state, Ending.EXPIRED, Optional.of(claim), "expired", outcome)
        : answer(new Paused(claim, state.page()), outcome);
  }

  private Step end(SyncState state) {
    return switch (state) {
      case Waiting _, Showing _ -> over(state, Ending.ENDED, Optional.empty(), "ended");
      case Paused paused -> over(state, Ending.ENDED, Optional.of(paused.claim()), "ended");
      case Verifying verifying ->
          over(
              state,
              Ending.ENDED,
              Optional.of(verifying.claim()),
              "ended",
              new VerifyOutcome.NoSuchSession());
      case Held held ->
          over(
              state,
              Ending.ENDED,
              Optional.of(held.claim()),
              "ended",
              new VerifyOutcome.NoSuchSession());
      case Done _, Over _ -> Step.to(state);
    };
  }

  static Step over(
      SyncState state,
      Ending ending,
      Optional<Claim> claim,
      String reason,
      VerifyOutcome... answers) {
    var effects =
        Stream.concat(
            closes(state, CloseCode.NORMAL, reason), Stream.of(answers).map(AnswerVerify::new));
    return new Step(new Over(ending, claim), effects.toList());
  }

  private static Stream<SyncEffect> closes(SyncState state, int status, String reason) {
    return switch (state) {
      case Live live ->
          live.page().sockets().stream().map(socket -> new Close(socket, status, reason));
      case Waiting _, Done _, Over _ -> Stream.empty();
    };
  }

  private static Stream<SyncEffect> each(Page page, IntFunction<SyncEffect> effect) {
    return page.audience().stream().map(effect::apply);
  }

  private static Step answer(SyncState state, HandshakeOutcome outcome) {
    return Step.to(state, new AnswerHandshake(outcome));
  }

  private static Step answer(SyncState state, VerifyOutcome outcome) {
    return Step.to(state, new AnswerVerify(outcome));
  }
}
