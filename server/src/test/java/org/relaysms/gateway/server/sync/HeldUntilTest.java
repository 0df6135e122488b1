package org.relaysms.gateway.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldUntilTest {
  private static final Instant BEGAN = Instant.parse("2026-03-01T12:00:00.3Z");

  @ParameterizedTest
  @CsvSource({"0, 2000", "1, 2000", "1999, 2000", "2000, 2000", "2001, 4000", "9000, 10000"})
  void isTheFirstWholeMultipleOfTheHoldThatIsNotBeforeTheVerdict(long verdict, long answer) {
    assertThat(SyncTransitions.heldUntil(BEGAN, BEGAN.plusMillis(verdict)))
        .isEqualTo(BEGAN.plus(Duration.ofMillis(answer)));
  }
}
