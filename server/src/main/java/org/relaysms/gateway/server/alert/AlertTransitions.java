package org.relaysms.gateway.server.alert;

import java.time.Instant;
import java.util.Optional;
import org.relaysms.gateway.server.alert.AlertEvent.Deaf;
import org.relaysms.gateway.server.alert.AlertEvent.Dropped;
import org.relaysms.gateway.server.alert.AlertEvent.Heard;
import org.relaysms.gateway.server.alert.AlertEvent.Overdue;
import org.relaysms.gateway.server.alert.AlertEvent.Telling;
import org.relaysms.gateway.server.alert.AlertState.Fine;
import org.relaysms.gateway.server.alert.AlertState.Missed;
import org.relaysms.gateway.server.alert.AlertState.Returned;
import org.relaysms.gateway.server.alert.AlertState.Silent;

/// All rules of an alert's life, as one pure function. The operator is told at two edges only:
/// [Missed] to [Silent], and [Returned] to [Fine]; both happen at [Telling] alone.
final class AlertTransitions {
  private AlertTransitions() {}

  /// The state after the event, or nothing where the event changes nothing.
  static Optional<AlertState> next(AlertState state, AlertEvent event, Instant now) {
    return switch (event) {
      case Overdue(var since, var pings) -> overdue(state, since, pings, now);
      case Heard(var pings) -> heard(state, pings, now);
      case Telling() -> told(state, now);
      case Deaf() -> state instanceof Missed ? Optional.of(new Fine()) : Optional.empty();
      case Dropped() -> state instanceof Fine ? Optional.empty() : Optional.of(new Fine());
    };
  }

  /// Silent once more before the operator heard that it was back: to him it never was.
  private static Optional<AlertState> overdue(
      AlertState state, Instant since, long pings, Instant now) {
    return switch (state) {
      case Fine() -> Optional.of(new Missed(since, pings, now));
      case Returned(_, _, var told, _) -> Optional.of(new Silent(since, pings, told));
      case Missed _, Silent _ -> Optional.empty();
    };
  }

  /// Pings are counted and not timed: a clock that is set brings nobody back.
  private static Optional<AlertState> heard(AlertState state, long pings, Instant now) {
    return switch (state) {
      case Missed(_, var before, _) when pings != before -> Optional.of(new Fine());
      case Silent(var since, var before, var told) when pings != before ->
          Optional.of(new Returned(since, before, told, now));
      case Fine _, Missed _, Silent _, Returned _ -> Optional.empty();
    };
  }

  private static Optional<AlertState> told(AlertState state, Instant now) {
    return switch (state) {
      case Missed(var since, var pings, _) -> Optional.of(new Silent(since, pings, now));
      case Returned _ -> Optional.of(new Fine());
      case Fine _, Silent _ -> Optional.empty();
    };
  }
}
