package org.relaysms.gateway.server.sync;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.relaysms.gateway.server.kernel.Feed;
import org.relaysms.gateway.server.kernel.Timers;

/// What every [LiveSession] stands on; one for all of them, so that a session itself stays small.
///
/// @param clock the steady time that all instants of a session are in
/// @param wall the time of day, which may be set at any moment
/// @param executor runs the mailboxes
/// @param moves tells of every change of state
/// @param failed hears of exceptions and errors that nobody expected
record SyncFloor(
    SyncTransitions rules,
    SessionStore store,
    SyncUrls urls,
    Clock clock,
    Clock wall,
    Timers timers,
    SecureRandom random,
    Executor executor,
    Feed<Moved> moves,
    Consumer<Throwable> failed) {

  /// A session went from one state to another.
  record Moved(Session before, Session after) {}

  /// How far the time of day is ahead of the sessions' own, in whole seconds: the drift of a good
  /// clock must not show.
  Duration ahead() {
    var millis = Duration.between(clock.instant(), wall.instant()).toMillis();
    return Duration.ofSeconds(Math.round(millis / 1000.0));
  }

  SessionId freshId() {
    return SessionId.random(random);
  }

  /// The frame with the id, while the session is there.
  Optional<String> codeFrame(String handle, SessionId id) {
    return store.get(handle).map(session -> urls.codeFrame(session.user(), id));
  }
}
