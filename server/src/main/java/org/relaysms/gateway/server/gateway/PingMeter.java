package org.relaysms.gateway.server.gateway;

import java.time.Duration;
import java.time.Instant;

/// Counts pings by the minute, for the last hour. Thread-safe.
final class PingMeter {
  private static final int MINUTES = 60;
  private static final long MINUTE_MILLIS = Duration.ofMinutes(1).toMillis();

  private final int[] counts = new int[MINUTES];
  private long newest = Long.MIN_VALUE;

  synchronized void count(Instant now) {
    moveTo(minute(now));
    counts[Math.floorMod(newest, MINUTES)]++;
  }

  /// Oldest minute first, the current one last.
  synchronized int[] perMinute(Instant now) {
    moveTo(minute(now));
    var ordered = new int[MINUTES];
    for (var i = 0; i < MINUTES; i++) {
      ordered[i] = counts[Math.floorMod(newest + 1 + i, MINUTES)];
    }
    return ordered;
  }

  /// A clock that was set back counts into the newest minute until it has caught up, an hour at
  /// most.
  private void moveTo(long minute) {
    if (minute < newest - MINUTES || newest == Long.MIN_VALUE) {
      newest = minute - MINUTES;
    }
    for (var step = 0; newest < minute && step < MINUTES; step++) {
      newest = Math.max(newest + 1, minute - MINUTES + 1);
      counts[Math.floorMod(newest, MINUTES)] = 0;
    }
  }

  private static long minute(Instant at) {
    return Math.floorDiv(at.toEpochMilli(), MINUTE_MILLIS);
  }
}
