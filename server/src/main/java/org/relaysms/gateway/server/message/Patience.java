package org.relaysms.gateway.server.message;

import java.time.Duration;
import java.time.Instant;

/// Moments that something waits for, on a wall clock that may be set. None lies further ahead than
/// [#HORIZON]; one that does was written before the clock went back, and counts as come.
final class Patience {
  /// The longest lease and the longest pause between two tries are below this.
  static final Duration HORIZON = Duration.ofHours(2);

  private Patience() {}

  static boolean over(Instant due, Instant now) {
    return !due.isAfter(now) || due.isAfter(now.plus(HORIZON));
  }
}
