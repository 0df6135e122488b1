package org.relaysms.gateway.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LpsTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-23T12:00:01.176Z, 1795435201.176000",
    "2026-11-23T12:00:01Z, 1795435201.000000",
    "1970-01-01T00:00:00.007Z, 0.007000",
  })
  void printsThePingsMomentWithSixDecimals(Instant at, String text) {
    assertThat(Lps.text(at)).isEqualTo(text);
  }
}
