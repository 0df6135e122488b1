package org.relaysms.gateway.whole;

import java.util.Arrays;

/// Whether two samples may come from one distribution: the test of Kolmogorov and Smirnov.
///
/// @param distance the largest between their distribution functions, 0 to 1
/// @param chance of a distance at least as large where both come from one distribution, for samples
///   of some dozens and more
record TwoSamples(double distance, double chance) {
  private static final int TERMS = 100;

  static TwoSamples of(long[] one, long[] other) {
    var distance = distance(sorted(one), sorted(other));
    var size = (double) one.length * other.length / (one.length + other.length);
    return new TwoSamples(distance, chance(distance * Math.sqrt(size)));
  }

  static long median(long[] sample) {
    return sorted(sample)[sample.length / 2];
  }

  private static double distance(long[] one, long[] other) {
    var largest = 0.0;
    var i = 0;
    var j = 0;
    while (i < one.length && j < other.length) {
      var value = Math.min(one[i], other[j]);
      while (i < one.length && one[i] == value) {
        i++;
      }
      while (j < other.length && other[j] == value) {
        j++;
      }
      var apart = (double) i / one.length - (double) j / other.length;
      largest = Math.max(largest, Math.abs(apart));
    }
    return largest;
  }

  /// The tail of Kolmogorov's distribution; its series does not converge near 0, where it is 1.
  private static double chance(double scaled) {
    if (scaled < 0.2) {
      return 1;
    }
    var sum = 0.0;
    for (var k = 1; k <= TERMS; k++) {
      sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * scaled * scaled);
    }
    return Math.clamp(sum, 0, 1);
  }

  private static long[] sorted(long[] sample) {
    var copy = sample.clone();
    Arrays.sort(copy);
    return copy;
  }
}
