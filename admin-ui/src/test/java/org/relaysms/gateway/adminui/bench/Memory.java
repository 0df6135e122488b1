package org.relaysms.gateway.adminui.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.relaysms.gateway.bench.Row;

/// The heap of this process while the window is open, after full collections.
final class Memory {
  private final long begin;

  /// @param begin when the window was opened, by [System#nanoTime()]
  Memory(long begin) {
    this.begin = begin;
  }

  boolean past(Duration time) {
    return System.nanoTime() - begin >= time.toNanos();
  }

  /// In bytes. What waits for its finaliser or cleaner takes the second collection.
  long used() {
    System.gc();
    LockSupport.parkNanos(200_000_000);
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  static Row row(long early, long late, Duration whole) {
    return Row.atMost(
        "memory after %d minutes of all that, over and over".formatted(whole.toMinutes()),
        mebibytes(late),
        "when all was done once " + mebibytes(early),
        (double) late / early,
        1.1);
  }

  private static String mebibytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MiB", bytes / 1048576.0);
  }
}
