package org.relaysms.gateway.server.message;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/// When to look for work: at once while there is little. While there is much, what comes is
/// gathered for a moment, so that many are worked on together; no longer, since one that takes its
/// time holds up its own sender only. In a rush work gets a twentieth of the time, or a round a
/// second: taking in comes first, since what is taken in is safe, and what is not is lost.
///
/// In real time, whatever the clock says: it saves work, and nothing in a message's life goes by
/// it. [#arrived] is thread-safe; the rest is for whoever looks, one at a time.
final class Gathering {
  static final Duration MOMENT = Duration.ofMillis(2);
  static final Duration LONGEST = Duration.ofSeconds(1);
  static final int RUSH_SHARE = 20;

  private static final int MANY = 32;
  private static final int RUSH_PER_SECOND = 2_000;

  private final BiConsumer<Duration, Runnable> later;
  private final LongSupplier nanos;
  private final Runnable wake;
  private final LongAdder arrivals = new LongAdder();
  private long arrivalsBefore;
  private long lookedAt;
  private int found;
  private boolean atWork;
  private Duration work = Duration.ZERO;
  private volatile State state = State.NOT;

  /// `OVER` is set by the timer, the others by looks.
  private enum State {
    NOT,
    ON,
    OVER
  }

  /// @param later runs something after a pause
  /// @param nanos the real time, in ns
  /// @param wake called when the moment is over; the next look then goes ahead
  Gathering(BiConsumer<Duration, Runnable> later, LongSupplier nanos, Runnable wake) {
    this.later = later;
    this.nanos = nanos;
    this.wake = wake;
  }

  void arrived() {
    arrivals.increment();
  }

  /// Whether to look now. If not, whoever looks is woken.
  ///
  /// @param underWay whether something is being worked on
  boolean over(boolean underWay) {
    if (!underWay) {
      ended();
    }
    if (!underWay && found < MANY) {
      return true;
    }
    var over = state == State.OVER;
    if (over) {
      state = State.NOT;
    } else if (state == State.NOT) {
      state = State.ON;
      later.accept(rush() ? rest() : MOMENT, this::end);
    }
    return over;
  }

  /// A look begins.
  void begin() {
    arrivalsBefore = arrivals.sum();
    lookedAt = nanos.getAsLong();
    atWork = true;
  }

  /// So many were found by it.
  void found(int many) {
    found = many;
  }

  /// Whether more came in since the last look than would come at the rate of a rush.
  private boolean rush() {
    var came = arrivals.sum() - arrivalsBefore;
    var millis = (nanos.getAsLong() - lookedAt) / 1_000_000;
    return came >= MANY && came * 1_000 > millis * RUSH_PER_SECOND;
  }

  private void ended() {
    if (atWork) {
      work = Duration.ofNanos(nanos.getAsLong() - lookedAt);
      atWork = false;
    }
  }

  /// So long that the last round was its share of it.
  private Duration rest() {
    var rest = work.multipliedBy(RUSH_SHARE);
    return rest.compareTo(LONGEST) > 0 ? LONGEST : rest.compareTo(MOMENT) < 0 ? MOMENT : rest;
  }

  private void end() {
    state = State.OVER;
    wake.run();
  }
}
