package org.relaysms.gateway.server.gateway;

import java.time.Duration;
import java.time.Instant;

/// What became of a ping.
sealed interface PingOutcome {
  /// Committed; `at` is the new LPS.
  record Accepted(Instant at) implements PingOutcome {}

  /// Too many first pings from this address.
  record Throttled(Duration delay) implements PingOutcome {}

  /// There are as many gateways as there may be.
  record Full() implements PingOutcome {}

  /// A refresh named a gateway that never pinged.
  record Unknown() implements PingOutcome {}
}
