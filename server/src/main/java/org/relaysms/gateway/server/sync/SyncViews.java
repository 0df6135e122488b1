package org.relaysms.gateway.server.sync;

import java.time.Instant;
import java.util.Optional;
import org.relaysms.gateway.server.config.SyncConfig;
import org.relaysms.gateway.server.sync.SyncState.Done;
import org.relaysms.gateway.server.sync.SyncState.Ending;
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
      case Paused(var claim, var _) ->
          claimed(session, SyncPhase.WAITING_FOR_PASSWORD, claim, Optional.of(claim.expires()));
      case Verifying(var claim, var _, var _) ->
          claimed(session, SyncPhase.VERIFYING, claim, Optional.empty());
      case Done done -> done(session, done);
      case Over(var ending, var claim) ->
          claim
              .map(by -> claimed(session, phase(ending), by, Optional.empty()))
              .orElseGet(() -> view(session, phase(ending), 0, Optional.empty()));
    };
  }

  private static SyncPhase phase(Ending ending) {
    return switch (ending) {
      case EXPIRED -> SyncPhase.EXPIRED;
      case REFUSED -> SyncPhase.REFUSED;
      case ENDED -> SyncPhase.ENDED;
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
        Optional.of(claim.phone()),
        claim.triesLeft(),
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
        Optional.of(claim.phone()),
        claim.triesLeft(),
        claim.refusal(),
        Optional.empty());
  }

  private SyncSessionView view(
      Session session, SyncPhase phase, int code, Optional<Instant> until) {
    return view(
        session,
        phase,
        code,
        until,
        Optional.empty(),
        SyncTransitions.TRIES,
        Optional.empty(),
        Optional.empty());
  }

  private SyncSessionView view(
      Session session,
      SyncPhase phase,
      int code,
      Optional<Instant> until,
      Optional<Phone> phone,
      int triesLeft,
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
        phone.map(Phone::address),
        phone.map(Phone::fingerprint),
        triesLeft,
        refusal,
        device,
        session.since());
  }
}
