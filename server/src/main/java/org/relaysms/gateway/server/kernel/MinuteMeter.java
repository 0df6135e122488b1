package org.relaysms.gateway.server.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/// Counts by the minute of the clock, for the last 24 hours. On a clock that was set back, what was
/// counted ahead of it comes to light when it gets there; one that was set back by a day or more
/// begins anew. Thread-safe.
public final class MinuteMeter {
  /// How many minutes it tells.
  public static final int MINUTES = (int) Duration.ofDays(1).toMinutes();

  private static final long MINUTE_MILLIS = Duration.ofMinutes(1).toMillis();

  private final int[] counts = new int[MINUTES];
  private boolean begun;
  private long newest;

  public void count(Instant at) {
    add(at, 1);
  }

  public synchronized void add(Instant at, int many) {
    var minute = minute(at);
    moveTo(minute);
    counts[slot(minute)] += many;
  }

  /// Oldest minute first, the current one last.
  public synchronized int[] perMinute(Instant now) {
    var last = minute(now);
    moveTo(last);
    var ordered = new int[MINUTES];
    for (var i = 0; i < MINUTES; i++) {
      ordered[i] = held(last - MINUTES + 1 + i);
    }
    return ordered;
  }

  private int held(long minute) {
    return minute > newest - MINUTES ? counts[slot(minute)] : 0;
  }

  private void moveTo(long minute) {
    if (!begun || Math.abs(minute - newest) >= MINUTES) {
      Arrays.fill(counts, 0);
      newest = minute;
      begun = true;
    }
    while (newest < minute) {
      newest++;
      counts[slot(newest)] = 0;
    }
  }

  private static int slot(long minute) {
    return Math.floorMod(minute, MINUTES);
  }

  private static long minute(Instant at) {
    return Math.floorDiv(at.toEpochMilli(), MINUTE_MILLIS);
  }
}
