package org.relaysms.gateway.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MinuteMeterTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final MinuteMeter meter = new MinuteMeter();

  @Test
  void countsByTheMinuteOldestFirst() {
    meter.count(NOON);
    meter.count(NOON.plusSeconds(59));
    meter.count(NOON.plusSeconds(60));

    assertThat(meter.perMinute(NOON.plusSeconds(180))).isEqualTo(endingIn(2, 1, 0, 0));
  }

  @Test
  void forgetsAfterADay() {
    meter.count(NOON);

    assertThat(meter.perMinute(NOON.plusSeconds(1_439 * 60))[0]).isEqualTo(1);
    assertThat(meter.perMinute(NOON.plusSeconds(1_440 * 60))).containsOnly(0);
    assertThat(meter.perMinute(NOON.plusSeconds(9_999 * 60))).containsOnly(0);
  }

  @Test
  void takesWhatWasCountedBeforeIt() {
    meter.add(NOON.minusSeconds(120), 7);
    meter.add(NOON, 2);

    meter.count(NOON);

    assertThat(meter.perMinute(NOON)).isEqualTo(endingIn(7, 0, 3));
  }

  @Test
  void losesNothingWhenTheClockIsSetBackABit() {
    meter.count(NOON);
    meter.count(NOON.minusSeconds(90));

    assertThat(Arrays.stream(meter.perMinute(NOON)).sum()).isEqualTo(2);
  }

  @Test
  void tellsNothingThatIsAheadOfTheClock() {
    meter.count(NOON);

    assertThat(meter.perMinute(NOON.minusSeconds(90))).containsOnly(0);
    assertThat(meter.perMinute(NOON)).isEqualTo(endingIn(1));
  }

  @Test
  void beginsAnewWhenTheClockIsSetBackByADay() {
    meter.count(NOON);
    meter.count(NOON.minusSeconds(86_400));

    assertThat(meter.perMinute(NOON.minusSeconds(86_400))).isEqualTo(endingIn(1));
  }

  private static int[] endingIn(int... last) {
    var all = new int[MinuteMeter.MINUTES];
    IntStream.range(0, last.length).forEach(i -> all[all.length - last.length + i] = last[i]);
    return all;
  }
}
