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
  private final Texts arabic = texts("ar");
  private final Texts farsi = texts("fa");

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

  @ParameterizedTest
  @CsvSource({
    "1, قبل ثانية",
    "2, قبل ثانيتين",
    "3, قبل 3 ثوانٍ",
    "41, قبل 41 ثانية",
    "120, قبل دقيقتين",
    "259200, قبل 3 أيام",
  })
  void countsInTheFormsOfArabic(long seconds, String words) {
    assertThat(plain(arabic.ago(Duration.ofSeconds(seconds)))).isEqualTo(words);
  }

  @Test
  void writesInTheDigitsOfTheLocale() {
    var at = Instant.parse("2026-09-14T13:31:07Z");

    assertThat(farsi.number(1104)).isEqualTo("۱٬۱۰۴");
    assertThat(farsi.percent(0.966)).isEqualTo("۹۶٫۶ ٪");
    assertThat(farsi.clock(at)).isEqualTo("۱۳:۳۱:۰۷");
    assertThat(farsi.date(at)).contains("۲۰۲۶");
    assertThat(farsi.roughly(Duration.ofSeconds(12))).isEqualTo("۱۲ ثانیه");
    assertThat(arabic.number(1104)).isEqualTo("1,104");
    assertThat(arabic.clock(at)).isEqualTo("13:31:07");
    assertThat(texts("ar-TD").clock(at)).isEqualTo("١٣:٣١:٠٧");
  }

  @Test
  void isolatesWhatIsTypedOrReadToAPhoneFromWordsThatRunTheOtherWay() {
    assertThat(farsi.get("shell.reason.port", "6969")).contains("\u20686969\u2069");
    assertThat(arabic.isolated("+237670000001")).isEqualTo("\u2068+237670000001\u2069");
    assertThat(arabic.isolated(" 6969")).isEqualTo(" \u20686969\u2069");
    assertThat(arabic.isolated("قبل 9 ثوانٍ")).isEqualTo("قبل 9 ثوانٍ");
    assertThat(arabic.isolated("")).isEmpty();
    assertThat(english.isolated("+237670000001")).isEqualTo("+237670000001");
  }

  private static Texts texts(String tag) {
    return Texts.of(Locale.forLanguageTag(tag), ZoneOffset.UTC);
  }

  private static String plain(String words) {
    return words.replaceAll("[\u2066-\u2069]", "");
  }

  @Test
  void speaksEnglishToEverybodyElse() {
    assertThat(Texts.of(Locale.JAPANESE, ZoneOffset.UTC).locale()).isEqualTo(Locale.ENGLISH);
  }
}
