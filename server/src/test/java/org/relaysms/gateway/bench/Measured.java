package org.relaysms.gateway.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/// What one load came to. Immutable.
///
/// @param perSecond answers per second
/// @param p99Millis the latency that 99 of 100 answers kept
record Measured(double perSecond, double p99Millis) {

  /// From the latencies of all answers within the time, in ns.
  static Measured of(Latencies latencies, Duration time) {
    return new Measured(latencies.count() / (time.toNanos() / 1e9), latencies.quantile(0.99) / 1e6);
  }

  static Measured parse(String text) {
    var parts = text.split(" ", 2);
    return new Measured(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
  }

  String print() {
    return perSecond + " " + p99Millis;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%,.0f/s, p99 %.1f ms", perSecond, p99Millis);
  }

  /// Latencies in ns, growing. Thread-safe.
  static final class Latencies {
    private long[] nanos = new long[1 << 16];
    private int count;

    synchronized void add(long latency) {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * count);
      }
      nanos[count++] = latency;
    }

    synchronized int count() {
      return count;
    }

    synchronized double quantile(double share) {
      if (count == 0) {
        return 0;
      }
      var sorted = Arrays.copyOf(nanos, count);
      Arrays.sort(sorted);
      return sorted[Math.min(count - 1, (int) (share * count))];
    }
  }
}
