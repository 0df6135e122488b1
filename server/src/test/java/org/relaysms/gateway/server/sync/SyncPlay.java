package org.relaysms.gateway.server.sync;

import static org.relaysms.gateway.server.sync.SyncSamples.FIRST;
import static org.relaysms.gateway.server.sync.SyncSamples.RULES;
import static org.relaysms.gateway.server.sync.SyncSamples.START;
import static org.relaysms.gateway.server.sync.SyncSamples.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One session played on a clock of its own: time passes from event to event, and whatever falls
/// due on the way happens then. The codes that turn up are called `code-2`, `code-3`.
final class SyncPlay {
  private SyncState state = RULES.begin(FIRST, START);
  private Instant now = START;
  private int codes = 1;
  private final List<SyncEffect> effects = new ArrayList<>();

  static SyncPlay opened() {
    var play = new SyncPlay();
    play.hear(new SyncEvent.PageOpened(1));
    play.effects();
    return play;
  }

  static SyncPlay paused() {
    var play = opened();
    play.hear(new SyncEvent.HandshakeAsked(FIRST, SyncSamples.ALICE));
    play.effects();
    return play;
  }

  static SyncPlay verifying() {
    var play = paused();
    play.hear(new SyncEvent.VerifyAsked(FIRST, "proof"));
    play.effects();
    return play;
  }

  SyncState state() {
    return state;
  }

  Instant now() {
    return now;
  }

  /// The effects since this was asked last.
  List<SyncEffect> effects() {
    var heard = List.copyOf(effects);
    effects.clear();
    return heard;
  }

  List<SyncEffect> hear(SyncEvent event) {
    var step = RULES.next(state, event, now);
    state = step.state();
    effects.addAll(step.effects());
    return step.effects();
  }

  /// Lets time pass up to `seconds` after the start.
  SyncPlay until(double seconds) {
    var end = at(seconds);
    for (var due = due(end); due.isPresent(); due = due(end)) {
      now = due.get().isAfter(now) ? due.get() : now;
      hear(new SyncEvent.Tick(new SessionId("code-" + ++codes)));
    }
    now = end;
    return this;
  }

  private Optional<Instant> due(Instant end) {
    return state.wake().filter(due -> !due.isAfter(end));
  }
}
