package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The judge of the answers' times must be able to tell two distributions apart.
class TwoSamplesTest {
  private final Random random = new Random(3);

  @Test
  void findsNoDistanceBetweenASampleAndItself() {
    var sample = normal(1_000, 0);

    assertThat(TwoSamples.of(sample, sample)).isEqualTo(new TwoSamples(0, 1));
  }

  @Test
  void findsTheWholeDistanceBetweenSamplesThatDoNotMeet() {
    var samples = TwoSamples.of(new long[] {1, 2, 3}, new long[] {4, 5, 6});

    assertThat(samples.distance()).isEqualTo(1);
  }

  @Test
  void tellsAShiftFromNone() {
    assertThat(TwoSamples.of(normal(5_000, 0), normal(5_000, 0)).chance()).isGreaterThan(0.01);
    assertThat(TwoSamples.of(normal(5_000, 0), normal(5_000, 100)).chance()).isLessThan(0.01);
  }

  /// The usual table: at a significance of 5 % the scaled distance is 1.358.
  @Test
  void knowsTheTable() {
    var one = LongStream.range(0, 10_000).toArray();
    var shift = Math.round(1.358 * Math.sqrt(2.0 / 10_000) * 10_000);
    var other = LongStream.range(shift, 10_000 + shift).toArray();

    assertThat(TwoSamples.of(one, other).chance()).isCloseTo(0.05, within(0.002));
  }

  @Test
  void knowsTheMedian() {
    assertThat(TwoSamples.median(new long[] {9, 1, 5})).isEqualTo(5);
  }

  private long[] normal(int size, long shift) {
    return random
        .doubles(size)
        .mapToLong(_ -> shift + Math.round(1_000 * random.nextGaussian()))
        .toArray();
  }
}
