package org.relaysms.gateway.adminui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  private final Texts english = Texts.of(Locale.ENGLISH, ZoneOffset.UTC);
  private final Texts french = Texts.of(Locale.CANADA_FRENCH, ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "9, 9 s",
    "108, 1 min 48 s",
    "120, 2 min",
    "15240, 4 h 14 min",
    "266400, 3 d 2 h",
    "-5, 0 s",
  })
  void writesALengthInItsTwoGreatestUnits(long seconds, String words) {
    assertThat(english.span(Duration.ofSeconds(seconds))).isEqualTo(words);
  }

  @Test
  void writesAgesInEitherLanguage() {
    assertThat(english.ago(Duration.ofSeconds(12))).isEqualTo("12 s ago");
    assertThat(french.ago(Duration.ofDays(2))).isEqualTo("il y a 2 j");
  }

  @Test
  void writesTimesInTwentyFourHours() {
    var at = Instant.parse("2026-09-14T13:31:07Z");

    assertThat(english.clock(at)).isEqualTo("13:31:07");
    assertThat(english.clockMinutes(at)).isEqualTo("13:31");
  }

  @Test
  void writesNumbersInTheLocalesForm() {
    assertThat(english.number(1104)).isEqualTo("1,104");
    assertThat(english.percent(0.966)).isEqualTo("96.6 %");
    assertThat(french.percent(0.966)).isEqualTo("96,6 %");
    assertThat(english.percent(0.9994)).isEqualTo("99.9 %");
    assertThat(english.percent(0.9996)).isEqualTo("100 %");
    assertThat(english.percent(1)).isEqualTo("100 %");
  }

  @Test
  void speaksEnglishToEverybodyElse() {
    assertThat(Texts.of(Locale.JAPANESE, ZoneOffset.UTC).locale()).isEqualTo(Locale.ENGLISH);
  }
}
