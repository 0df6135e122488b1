package org.relaysms.gateway.adminui.bench;

import java.util.Arrays;
import java.util.Locale;

/// The times between pulses while something went on, and what each pulse took on the FX thread
/// until its layout was done; both in ns, sorted. Immutable.
final class Pulses {
  private final long[] between;
  private final long[] work;

  Pulses(long[] between, long[] work) {
    this.between = sorted(between);
    this.work = sorted(work);
  }

  double p50() {
    return quantile(between, 0.5);
  }

  double p99() {
    return quantile(between, 0.99);
  }

  double longest() {
    return quantile(between, 1);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d pulses, p50 %.1f ms, p99 %.1f ms, longest %.1f ms; layout p50 %.1f ms, p99 %.1f ms",
        between.length,
        p50(),
        p99(),
        longest(),
        quantile(work, 0.5),
        quantile(work, 0.99));
  }

  private static double quantile(long[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1e6;
  }

  private static long[] sorted(long[] nanos) {
    var copy = nanos.clone();
    Arrays.sort(copy);
    return copy;
  }
}
