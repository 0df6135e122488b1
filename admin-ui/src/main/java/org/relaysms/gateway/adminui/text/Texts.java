package org.relaysms.gateway.adminui.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// The words of one language and its way of writing ages, times and numbers. Immutable.
public final class Texts {
  private static final char ISOLATE = '\u2068';
  private static final char END_OF_ISOLATE = '\u2069';

  private final Language language;
  private final Locale locale;
  private final ZoneId zone;
  private final Properties words;

  private Texts(Language language, Locale locale, ZoneId zone) {
    this.language = language;
    this.locale = locale;
    this.zone = zone;
    this.words = read(language);
  }

  /// The language of `wanted` where we have it, else English; numbers in the form of `wanted`'s
  /// region either way.
  public static Texts of(Locale wanted, ZoneId zone) {
    return Language.of(wanted)
        .map(language -> new Texts(language, wanted, zone))
        .orElseGet(() -> new Texts(Language.ENGLISH, Locale.ENGLISH, zone));
  }

  public Language language() {
    return language;
  }

  public Locale locale() {
    return locale;
  }

  public ZoneId zone() {
    return zone;
  }

  /// Whether there are words for a key that somebody else made up, such as a newer server.
  public boolean has(String key) {
    return words.containsKey(key);
  }

  /// The words for `key` with `{0}`, `{1}`… filled in. Numbers among the values are written in the
  /// locale's form; ports, pids and the like are passed as text, which is [#isolated] here.
  public String get(String key, Object... values) {
    var pattern = Objects.requireNonNull(words.getProperty(key), () -> "no words for " + key);
    if (values.length == 0) {
      return pattern;
    }
    var plain = PluralPattern.resolve(pattern, language, values);
    return new MessageFormat(plain, locale).format(isolated(values));
  }

  /// What a person types or reads to a phone, such as an address or a phone number, as it is to
  /// stand among words that run from right to left: nothing around it turns it. Words that run so
  /// themselves stay as they are. Not for what is copied, written to a file or compared.
  public String isolated(String value) {
    var inner = value.strip();
    return language.rightToLeft() && !inner.isEmpty() && !runsFromTheRight(inner)
        ? value.replace(inner, ISOLATE + inner + END_OF_ISOLATE)
        : value;
  }

  private static boolean runsFromTheRight(String value) {
    return Bidi.requiresBidi(value.toCharArray(), 0, value.length());
  }

  private Object[] isolated(Object[] values) {
    return Arrays.stream(values)
        .map(value -> value instanceof String text ? isolated(text) : value)
        .toArray();
  }

  /// 1,104 or 1 104.
  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /// 96.6 % from 0.966.
  public String percent(double share) {
    var form = NumberFormat.getNumberInstance(locale);
    var whole = share > 0.9995;
    form.setMinimumFractionDigits(whole ? 0 : 1);
    form.setMaximumFractionDigits(1);
    var sign = DecimalFormatSymbols.getInstance(locale).getPercent();
    return form.format(whole ? 100 : share * 100) + " " + sign;
  }

  /// 13:31:07, 24 h in every locale.
  public String clock(Instant at) {
    return written(DateTimeFormatter.ofPattern("HH:mm:ss"), at);
  }

  /// 13:31, 24 h in every locale.
  public String clockMinutes(Instant at) {
    return written(DateTimeFormatter.ofPattern("HH:mm"), at);
  }

  /// 3 September 2026.
  public String date(Instant at) {
    return written(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), at);
  }

  /// Sep 3 13:31:07, the time in 24 h in every locale.
  public String dayAndTime(Instant at) {
    return written(DateTimeFormatter.ofLocalizedPattern("MMMd"), at) + " " + clock(at);
  }

  private String written(DateTimeFormatter form, Instant at) {
    return form.withLocale(locale)
        .withDecimalStyle(DecimalStyle.of(locale))
        .format(at.atZone(zone));
  }

  /// A length of time in its two greatest units: 9 s, 1 min 48 s, 4 h 14 min, 3 d 2 h. Never
  /// negative.
  public String span(Duration length) {
    var all = length.isNegative() ? Duration.ZERO : length;
    if (all.toDays() > 0) {
      return two(days(all), all.toHoursPart(), "common.unit.hour");
    }
    if (all.toHours() > 0) {
      return two(hours(all), all.toMinutesPart(), "common.unit.minute");
    }
    return all.toMinutes() > 0
        ? two(minutes(all), all.toSecondsPart(), "common.unit.second")
        : seconds(all);
  }

  /// A length of time in its greatest unit: 12 s, 41 min, 3 h, 2 d.
  public String roughly(Duration length) {
    var all = length.isNegative() ? Duration.ZERO : length;
    if (all.toDays() > 0) {
      return days(all);
    }
    if (all.toHours() > 0) {
      return hours(all);
    }
    return all.toMinutes() > 0 ? minutes(all) : seconds(all);
  }

  /// 12 s ago, 41 min ago.
  public String ago(Duration age) {
    return get("common.ago", roughly(age));
  }

  private String days(Duration length) {
    return get("common.unit.day", length.toDays());
  }

  private String hours(Duration length) {
    return get("common.unit.hour", length.toHours());
  }

  private String minutes(Duration length) {
    return get("common.unit.minute", length.toMinutes());
  }

  private String seconds(Duration length) {
    return get("common.unit.second", length.toSeconds());
  }

  private String two(String great, long smalls, String small) {
    return smalls == 0 ? great : get("common.unit.two", great, get(small, smalls));
  }

  static Properties read(Language language) {
    var name = "messages_" + language.tag() + ".properties";
    try (var stream = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name);
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      var words = new Properties();
      words.load(reader);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
