package org.relaysms.gateway.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PingMeterTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final PingMeter meter = new PingMeter();

  @Test
  void countsByTheMinuteOldestFirst() {
    meter.count(NOON);
    meter.count(NOON.plusSeconds(59));
    meter.count(NOON.plusSeconds(60));

    assertThat(meter.perMinute(NOON.plusSeconds(180))).isEqualTo(endingIn(2, 1, 0, 0));
  }

  @Test
  void forgetsAfterAnHour() {
    meter.count(NOON);

    assertThat(meter.perMinute(NOON.plusSeconds(59 * 60))[0]).isEqualTo(1);
    assertThat(meter.perMinute(NOON.plusSeconds(60 * 60))).containsOnly(0);
    assertThat(meter.perMinute(NOON.plusSeconds(500 * 60))).containsOnly(0);
  }

  @Test
  void losesNothingWhenTheClockIsSetBackABit() {
    meter.count(NOON);
    meter.count(NOON.minusSeconds(90));

    assertThat(Arrays.stream(meter.perMinute(NOON)).sum()).isEqualTo(2);
  }

  @Test
  void beginsAnewWhenTheClockIsSetBackByADay() {
    meter.count(NOON);
    meter.count(NOON.minusSeconds(86_400));

    assertThat(meter.perMinute(NOON.minusSeconds(86_400))).isEqualTo(endingIn(1));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T12:00:01.176Z, 1795435201.176000",
    "2026-11-23T12:00:01Z, 1795435201.000000",
    "1970-01-01T00:00:00.007Z, 0.007000",
  })
  void printsThePingsMomentWithSixDecimals(Instant at, String text) {
    assertThat(Lps.text(at)).isEqualTo(text);
  }

  private static int[] endingIn(int... last) {
    var all = new int[60];
    IntStream.range(0, last.length).forEach(i -> all[60 - last.length + i] = last[i]);
    return all;
  }
}
