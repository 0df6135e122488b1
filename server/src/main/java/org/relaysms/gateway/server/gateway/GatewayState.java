package org.relaysms.gateway.server.gateway;

import java.time.Duration;
import java.time.Instant;

/// How a gateway's lease stands (contract section 9).
public enum GatewayState {
  /// Pinged no longer ago than the lifetime.
  LIVE,
  /// Pinged no longer ago than three lifetimes.
  LATE,
  /// Not heard of for longer.
  SILENT;

  static final int LIFETIMES_TO_SILENCE = 3;

  /// The state at `now` of a gateway that pinged last at `lastPing`. A clock that was set back
  /// makes nobody silent: a ping from the future counts as one from now.
  static GatewayState at(Instant now, Instant lastPing, Duration lifetime) {
    var age = Duration.between(lastPing, now);
    if (age.compareTo(lifetime) <= 0) {
      return LIVE;
    }
    return age.compareTo(lifetime.multipliedBy(LIFETIMES_TO_SILENCE)) <= 0 ? LATE : SILENT;
  }
}
