package org.relaysms.gateway.server.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Gives a Publisher that fetches what is due, each message leased to it for a while, and lets it
/// wait for the next one (contract section 8). Thread-safe; a caller waits on its own virtual
/// thread.
final class PullQueue {
  private static final Duration LOOK = Duration.ofSeconds(1);
  static final int WAITING = 64;

  private final MessageLedger ledger;
  private final Clock clock;
  private final Duration lease;
  private final Turns turns = Turns.unbounded();
  private final Semaphore places = new Semaphore(WAITING);
  private volatile CountDownLatch next = new CountDownLatch(1);

  /// Messages as they were before they were taken, and until when they are leased.
  record Taken(List<MessageRow> rows, Instant until) {}

  PullQueue(MessageLedger ledger, Clock clock, Duration lease) {
    this.ledger = ledger;
    this.clock = clock;
    this.lease = lease;
  }

  /// How many callers wait now; at most [#WAITING].
  int waiting() {
    return WAITING - places.availablePermits();
  }

  /// Something may have become due.
  synchronized void wake() {
    var signal = next;
    next = new CountDownLatch(1);
    signal.countDown();
  }

  /// What is due, at most so many; waits that long for the first one, where there is none and not
  /// too many wait already.
  Taken take(Taker taker, int most, Duration wait) {
    var taken = due(taker, most);
    if (!taken.rows().isEmpty() || wait.isZero() || !places.tryAcquire()) {
      return taken;
    }
    try {
      return waitFor(taker, most, System.nanoTime() + wait.toNanos());
    } finally {
      places.release();
    }
  }

  private Taken waitFor(Taker taker, int most, long end) {
    while (true) {
      var signal = next;
      var taken = due(taker, most);
      var left = end - System.nanoTime();
      if (!taken.rows().isEmpty() || left <= 0 || !signalled(signal, left)) {
        return taken;
      }
    }
  }

  /// Also when nothing was signalled for a while, since a retry falls due without a signal; false
  /// when the server stops.
  private static boolean signalled(CountDownLatch signal, long left) {
    try {
      var _ = signal.await(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Taken due(Taker taker, int most) {
    var until = clock.instant().plus(lease);
    var rows = ledger.claim(taker, until, most, turns);
    return new Taken(rows, until);
  }
}
