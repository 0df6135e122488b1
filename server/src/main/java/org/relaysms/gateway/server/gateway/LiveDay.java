package org.relaysms.gateway.server.gateway;

import java.time.Duration;
import java.time.Instant;

/// How long a gateway was live in each of the 48 half hours up to the newest one it was live in.
/// Half hours are those of the clock, counted from the epoch. Its size does not grow with the
/// number of ups and downs. Immutable.
final class LiveDay {
  static final int SLOTS = 48;
  static final long SLOT_MILLIS = Duration.ofMinutes(30).toMillis();
  static final LiveDay NONE = new LiveDay(Long.MIN_VALUE, new int[SLOTS]);

  private final long newest;
  private final int[] millis;

  private LiveDay(long newest, int[] millis) {
    this.newest = newest;
    this.millis = millis;
  }

  static long slot(Instant at) {
    return Math.floorDiv(at.toEpochMilli(), SLOT_MILLIS);
  }

  /// How much of the slot lies between the two moments.
  static long overlap(long slot, Instant from, Instant to) {
    var begin = Math.max(from.toEpochMilli(), slot * SLOT_MILLIS);
    var end = Math.min(to.toEpochMilli(), (slot + 1) * SLOT_MILLIS);
    return Math.max(0, end - begin);
  }

  /// The same with one more time of being live.
  LiveDay with(Instant from, Instant to) {
    var last = Math.max(newest, slot(to));
    var next = new int[SLOTS];
    for (var slot = last - SLOTS + 1; slot <= last; slot++) {
      var live = liveMillis(slot) + overlap(slot, from, to);
      next[index(slot)] = (int) Math.min(SLOT_MILLIS, live);
    }
    return new LiveDay(last, next);
  }

  /// The same, or nothing where it was written by a clock that ran ahead.
  LiveDay notAfter(Instant now) {
    return newest > slot(now) ? NONE : this;
  }

  long liveMillis(long slot) {
    return slot > newest || slot <= newest - SLOTS ? 0 : millis[index(slot)];
  }

  private static int index(long slot) {
    return Math.floorMod(slot, SLOTS);
  }
}
