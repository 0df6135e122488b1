package org.relaysms.gateway.server.sync;

import java.time.Instant;
import java.util.Optional;
import org.relaysms.gateway.server.config.SyncConfig;
import org.relaysms.gateway.server.sync.SyncSessionView.Asked;
import org.relaysms.gateway.server.sync.SyncState.Done;
import org.relaysms.gateway.server.sync.SyncState.Ending;
import org.relaysms.gateway.server.sync.SyncState.Held;
import org.relaysms.gateway.server.sync.SyncState.Over;
import org.relaysms.gateway.server.sync.SyncState.Paused;
import org.relaysms.gateway.server.sync.SyncState.Showing;
import org.relaysms.gateway.server.sync.SyncState.Verifying;
import org.relaysms.gateway.server.sync.SyncState.Waiting;

/// Turns sessions into what operators see of them. Pure.
record SyncViews(SyncConfig config) {

  SyncSessionView of(Session session) {
    return switch (session.state()) {
      case Waiting(var codes) ->
          view(session, SyncPhase.WAITING_FOR_PAGE, codes.number(), Optional.of(codes.dies()));
      case Showing showing ->
          view(
              session,
              SyncPhase.SHOWING_CODE,
              showing.codes().number(),
              Optional.of(showing.turns()));
      case Paused(var claim, var _) -> paused(session, claim);
      case Held held -> paused(session, held.claim());
      case Verifying(var claim, var _, var _, var _) when claim.undecided() ->
          paused(session, claim);
      case Verifying(var claim, var _, var _, var _) ->
          claimed(session, SyncPhase.VERIFYING, claim, Optional.empty());
      case Done done -> done(session, done);
      case Over(var ending, var claim) ->
          claim
              .map(by -> claimed(session, phase(ending), by, Optional.empty()))
              .orElseGet(() -> view(session, phase(ending), 0, Optional.empty()));
    };
  }

  private SyncSessionView paused(Session session, Claim claim) {
    var phase =
        switch (claim.consent()) {
          case Consent.NotNeeded _, Consent.NotAsked _ -> SyncPhase.WAITING_FOR_PASSWORD;
          case Consent.Asked _ -> SyncPhase.WAITING_FOR_APPROVAL;
          case Consent.Given _ -> SyncPhase.APPROVED;
        };
    return claimed(session, phase, claim, Optional.of(claim.expires()));
  }

  private static SyncPhase phase(Ending ending) {
    return switch (ending) {
      case EXPIRED -> SyncPhase.EXPIRED;
      case REFUSED -> SyncPhase.REFUSED;
      case ENDED -> SyncPhase.ENDED;
      case DECLINED -> SyncPhase.DECLINED;
      case FORGOTTEN -> SyncPhase.DONE;
    };
  }

  private SyncSessionView done(Session session, Done done) {
    var claim = done.claim();
    return view(
        session,
        SyncPhase.DONE,
        claim.codes().number(),
        Optional.empty(),
        Optional.of(claim),
        Optional.empty(),
        Optional.of(done.answer().device().value()));
  }

  private SyncSessionView claimed(
      Session session, SyncPhase phase, Claim claim, Optional<Instant> until) {
    return view(
        session,
        phase,
        claim.codes().number(),
        until,
        Optional.of(claim),
        claim.refusal(),
        Optional.empty());
  }

  private SyncSessionView view(
      Session session, SyncPhase phase, int code, Optional<Instant> until) {
    return view(session, phase, code, until, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private SyncSessionView view(
      Session session,
      SyncPhase phase,
      int code,
      Optional<Instant> until,
      Optional<Claim> claim,
      Optional<String> refusal,
      Optional<String> device) {
    return new SyncSessionView(
        session.handle(),
        Hashes.sha256(session.first().value()),
        session.user(),
        phase,
        code,
        config.codes(),
        until,
        claim.map(by -> by.phone().address()),
        claim.map(by -> by.phone().fingerprint()),
        claim.map(Claim::triesLeft).orElse(SyncTransitions.TRIES),
        refusal,
        device,
        claim.flatMap(by -> asked(by.consent())),
        session.since());
  }

  private static Optional<Asked> asked(Consent consent) {
    return switch (consent) {
      case Consent.NotNeeded _, Consent.NotAsked _ -> Optional.empty();
      case Consent.Asked(var since, var proven) -> Optional.of(asked(since, proven.caller()));
      case Consent.Given(var since, var proven) -> Optional.of(asked(since, proven.caller()));
    };
  }

  private static Asked asked(Instant since, Caller caller) {
    return new Asked(since, caller.address(), caller.agent());
  }
}
