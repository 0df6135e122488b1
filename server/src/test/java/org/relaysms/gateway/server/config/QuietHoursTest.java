package org.relaysms.gateway.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
  @ParameterizedTest
  @CsvSource({
    "22:00, 06:00, 21:59, false",
    "22:00, 06:00, 22:00, true",
    "22:00, 06:00, 00:00, true",
    "22:00, 06:00, 05:59, true",
    "22:00, 06:00, 06:00, false",
    "12:00, 14:00, 11:59, false",
    "12:00, 14:00, 13:59, true",
    "12:00, 14:00, 14:00, false"
  })
  void coverTheirTimesAlsoAcrossMidnight(
      LocalTime from, LocalTime to, LocalTime at, boolean covered) {
    assertThat(new QuietHours(from, to).cover(at)).isEqualTo(covered);
  }
}
