package org.relaysms.gateway.server.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.Feed;
import org.relaysms.gateway.server.message.PublishOutcome.Permanent;
import org.relaysms.gateway.server.message.PublishOutcome.Published;
import org.relaysms.gateway.server.message.PublishOutcome.Temporary;
import org.relaysms.gateway.server.message.PublisherHealth.Away;

/// Stops calling a Publisher that is away (a circuit breaker; M. Nygard, "Release It!"): after five
/// tries in vain in a row nobody may call, but for one probe at a time, first after a second, then
/// after pauses that double up to a minute. Any answer lets all calls through again.
///
/// Whoever was permitted must report or release. Thread-safe.
final class PublisherCircuit {
  private static final int MOST_FAILURES = 5;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /// A probe that nobody reported by then is lost; longer than any call.
  private static final Duration PROBE_LEASE = Duration.ofMinutes(15);

  private sealed interface State {
    record NotConfigured() implements State {}

    /// @param failures in a row, since the last answer
    /// @param since when the first of them ended
    record Calling(Optional<Instant> lastAnswer, int failures, Instant since) implements State {}

    record Resting(Away away, Duration pause) implements State {}

    record Probing(Away away, Duration pause, Instant until) implements State {}
  }

  private final Clock clock;
  private final Feed<PublisherHealth> changes = new Feed<>();
  private State state;

  private PublisherCircuit(Clock clock, State state) {
    this.clock = clock;
    this.state = state;
  }

  static PublisherCircuit on(Clock clock) {
    return new PublisherCircuit(clock, new State.Calling(Optional.empty(), 0, Instant.EPOCH));
  }

  /// For no Publisher at all: permits nothing.
  static PublisherCircuit off(Clock clock) {
    return new PublisherCircuit(clock, new State.NotConfigured());
  }

  /// Whether the caller may call now.
  synchronized boolean permits() {
    return switch (state) {
      case State.NotConfigured _ -> false;
      case State.Calling _ -> true;
      case State.Resting(var away, var pause) -> probes(away, pause, away.nextTry(), pause);
      case State.Probing(var away, var pause, var until) -> probes(away, pause, until, PROBE_LEASE);
    };
  }

  /// Whether [#permits] would say yes; takes nothing.
  synchronized boolean mayCall() {
    return switch (state) {
      case State.NotConfigured _ -> false;
      case State.Calling _ -> true;
      case State.Resting(var away, var pause) -> due(away.nextTry(), pause);
      case State.Probing(_, _, var until) -> due(until, PROBE_LEASE);
    };
  }

  /// What came of a permitted call. Late news from calls that began before the rest are taken too:
  /// an answer ends it, a failure changes nothing.
  synchronized void report(PublishOutcome outcome) {
    become(
        switch (outcome) {
          case Published _, Permanent _ -> answered();
          case Temporary(var reason, _) -> failed(reason);
        });
  }

  /// Gives back a permit that was not used.
  synchronized void release() {
    if (state instanceof State.Probing(var away, var pause, _)) {
      become(new State.Resting(away, pause));
    }
  }

  synchronized CircuitState state() {
    return switch (state) {
      case State.NotConfigured _ -> CircuitState.OFF;
      case State.Calling _ -> CircuitState.CLOSED;
      case State.Resting _ -> CircuitState.OPEN;
      case State.Probing _ -> CircuitState.HALF_OPEN;
    };
  }

  synchronized PublisherHealth health() {
    return health(state);
  }

  /// Tells the health again, though it is as it was, for something beside it has changed.
  void tellAgain() {
    changes.publish(health());
  }

  /// Told when the kind of health changes, and with every failed probe; not with every answer.
  /// Listeners must not block.
  Feed<PublisherHealth> changes() {
    return changes;
  }

  private boolean probes(Away away, Duration pause, Instant due, Duration longest) {
    if (!due(due, longest)) {
      return false;
    }
    become(new State.Probing(away, pause, clock.instant().plus(PROBE_LEASE)));
    return true;
  }

  /// Whether a moment has come.
  ///
  /// @param longest it never lies further ahead, unless the clock was set back
  private boolean due(Instant moment, Duration longest) {
    var now = clock.instant();
    return !now.isBefore(moment) || moment.isAfter(now.plus(longest));
  }

  private State answered() {
    var now = clock.instant();
    return state instanceof State.NotConfigured
        ? state
        : new State.Calling(Optional.of(now), 0, Instant.EPOCH);
  }

  private State failed(String reason) {
    var now = clock.instant();
    return switch (state) {
      case State.NotConfigured _, State.Resting _ -> state;
      case State.Calling(var lastAnswer, var failures, var since) -> {
        var first = failures == 0 ? now : since;
        yield failures + 1 < MOST_FAILURES
            ? new State.Calling(lastAnswer, failures + 1, first)
            : resting(first, reason, now, FIRST_PAUSE);
      }
      case State.Probing(var away, var pause, _) ->
          resting(away.since(), reason, now, longer(pause));
    };
  }

  private static State resting(Instant since, String reason, Instant now, Duration pause) {
    return new State.Resting(new Away(since, reason, now.plus(pause)), pause);
  }

  private static Duration longer(Duration pause) {
    var twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  private void become(State next) {
    var before = health(state);
    state = next;
    var now = health(next);
    if (!before.getClass().equals(now.getClass()) || (now instanceof Away && !now.equals(before))) {
      changes.publish(now);
    }
  }

  private static PublisherHealth health(State state) {
    return switch (state) {
      case State.NotConfigured _ -> new PublisherHealth.Off();
      case State.Calling(var lastAnswer, _, _) ->
          lastAnswer
              .<PublisherHealth>map(PublisherHealth.Reachable::new)
              .orElseGet(PublisherHealth.Unknown::new);
      case State.Resting(var away, _) -> away;
      case State.Probing(var away, _, _) -> away;
    };
  }
}
