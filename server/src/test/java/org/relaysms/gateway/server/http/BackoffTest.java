package org.relaysms.gateway.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {
  private static final long SEED = 20260301;
  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration MOST = Duration.ofMinutes(15);

  /// Always the lowest number in range.
  private static final RandomGenerator LOWEST =
      new RandomGenerator() {
        @Override
        public long nextLong() {
          return 0;
        }

        @Override
        public long nextLong(long bound) {
          return 0;
        }
      };

  /// Always the highest number in range.
  private static final RandomGenerator HIGHEST =
      new RandomGenerator() {
        @Override
        public long nextLong() {
          return -1;
        }

        @Override
        public long nextLong(long bound) {
          return bound - 1;
        }
      };

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1, 2",
    "2, 4",
    "3, 8",
    "9, 512",
    "10, 900",
    "11, 900",
    "64, 900",
    "2147483647, 900"
  })
  void reachesFromTheShortestPauseToACeilingThatDoubles(int tries, long ceiling) {
    assertThat(Backoff.USUAL.after(tries, LOWEST)).isEqualTo(LEAST);
    assertThat(Backoff.USUAL.after(tries, HIGHEST)).isEqualTo(Duration.ofSeconds(ceiling));
  }

  @Test
  void staysWithinItsBoundsForAnyTriesAndRanges() {
    var random = new Random(SEED);
    for (var i = 0; i < 100_000; i++) {
      var least = Duration.ofMillis(1 + random.nextInt(100_000));
      var most = least.plusMillis(random.nextInt(10_000_000));
      var tries = random.nextBoolean() ? random.nextInt(40) : random.nextInt();

      var pause = new Backoff(least, most).after(tries, random);

      assertThat(pause).as("seed %d, step %d", SEED, i).isBetween(least, most);
    }
  }

  @Test
  void spreadsOverTheWholeRange() {
    var random = new Random(SEED);

    var tenths =
        IntStream.range(0, 1000)
            .mapToObj(_ -> Backoff.USUAL.after(20, random))
            .map(pause -> pause.minus(LEAST).toMillis() * 10 / MOST.toMillis())
            .distinct();

    assertThat(tenths).hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 2})
  void isARange(int least) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Backoff(Duration.ofSeconds(least), Duration.ofSeconds(1)));
  }
}
