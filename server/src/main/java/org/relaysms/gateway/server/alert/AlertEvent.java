package org.relaysms.gateway.server.alert;

import java.time.Instant;

/// What happens to the alert of a gateway.
sealed interface AlertEvent {
  /// It was not heard within period and grace.
  record Overdue(Instant since, long pings) implements AlertEvent {}

  /// It was heard.
  ///
  /// @param pings how many times until now
  record Heard(long pings) implements AlertEvent {}

  /// The operator may be told now: no quiet hour, and nothing more to gather.
  record Telling() implements AlertEvent {}

  /// For a while nobody could be heard: what was not told yet may be this server's own fault.
  record Deaf() implements AlertEvent {}

  /// Nobody waits for it any more: it was removed, or is never to be told of.
  record Dropped() implements AlertEvent {}
}
