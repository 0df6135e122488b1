package org.relaysms.gateway.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "17, 17",
    "' 900 ', 900",
    "901, 900",
    "2147483648, 900",
    "99999999999999999999999, 900",
    "'Sun, 01 Mar 2026 12:00:30 GMT', 30",
    "'Sun, 1 Mar 2026 12:00:30 GMT', 30",
    "'Mon, 02 Mar 2026 12:00:00 GMT', 900",
    "'Sun, 01 Mar 2026 11:00:00 GMT', 0"
  })
  void readsSecondsAndDatesWithinBounds(String value, long seconds) {
    assertThat(parse(value)).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-1", "1.5", "soon", "Sat, 01 Mar 2026 12:00:30 GMT", "2026-03-01T12:00:30Z"})
  void ignoresWhatIsNeither(String value) {
    assertThat(parse(value)).isEmpty();
  }

  @Test
  void ignoresDigitsOfOtherScripts() {
    assertThat(parse("١٧")).isEmpty();
  }

  private static Optional<Duration> parse(String value) {
    return RetryAfter.parse(value, NOW, Duration.ofMinutes(15));
  }
}
