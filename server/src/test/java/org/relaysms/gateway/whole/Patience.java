package org.relaysms.gateway.whole;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/// How long a test waits for what must happen, and how it lets time pass.
final class Patience {
  static final Duration LONG = Duration.ofSeconds(20);

  private Patience() {}

  /// Returns when that much time has passed since the moment, in `System.nanoTime`.
  static void until(long start, Duration passed) {
    var end = start + passed.toNanos();
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .atMost(passed.plusSeconds(10))
        .until(() -> System.nanoTime() - end >= 0);
  }
}
