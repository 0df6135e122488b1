package org.relaysms.gateway.adminui.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// The words of one language and its way of writing ages, times and numbers. Immutable.
public final class Texts {
  /// The languages that are complete, the first being the one for everybody else.
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

  private final Locale locale;
  private final ZoneId zone;
  private final Properties words;

  private Texts(Locale locale, ZoneId zone, Properties words) {
    this.locale = locale;
    this.zone = zone;
    this.words = words;
  }

  /// The language of `wanted` where we have it, else English; numbers in the form of `wanted`'s
  /// region either way.
  public static Texts of(Locale wanted, ZoneId zone) {
    var language =
        LANGUAGES.stream()
            .filter(ours -> ours.getLanguage().equals(wanted.getLanguage()))
            .findFirst()
            .orElse(Locale.ENGLISH);
    var locale = language.getLanguage().equals(wanted.getLanguage()) ? wanted : language;
    return new Texts(locale, zone, read(language));
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
  /// locale's form; ports, pids and the like are passed as text.
  public String get(String key, Object... values) {
    var pattern = Objects.requireNonNull(words.getProperty(key), () -> "no words for " + key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
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
    return form.format(whole ? 100 : share * 100) + " %";
  }

  /// 13:31:07, 24 h in every locale.
  public String clock(Instant at) {
    return SECONDS.format(at.atZone(zone));
  }

  /// 13:31, 24 h in every locale.
  public String clockMinutes(Instant at) {
    return MINUTES.format(at.atZone(zone));
  }

  /// 3 September 2026.
  public String date(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .format(at.atZone(zone));
  }

  /// Sep 3 13:31:07, the time in 24 h in every locale.
  public String dayAndTime(Instant at) {
    var day = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
    return day.format(at.atZone(zone)) + " " + clock(at);
  }

  /// A length of time in its two greatest units: 9 s, 1 min 48 s, 4 h 14 min, 3 d 2 h. Never
  /// negative.
  public String span(Duration length) {
    var all = length.isNegative() ? Duration.ZERO : length;
    if (all.toDays() > 0) {
      return two("d", all.toDays(), "h", all.toHoursPart());
    }
    if (all.toHours() > 0) {
      return two("h", all.toHours(), "min", all.toMinutesPart());
    }
    return all.toMinutes() > 0
        ? two("min", all.toMinutes(), "s", all.toSecondsPart())
        : one("s", all.toSeconds());
  }

  /// A length of time in its greatest unit: 12 s, 41 min, 3 h, 2 d.
  public String roughly(Duration length) {
    var all = length.isNegative() ? Duration.ZERO : length;
    if (all.toDays() > 0) {
      return one("d", all.toDays());
    }
    if (all.toHours() > 0) {
      return one("h", all.toHours());
    }
    return all.toMinutes() > 0 ? one("min", all.toMinutes()) : one("s", all.toSeconds());
  }

  /// 12 s ago, 41 min ago.
  public String ago(Duration age) {
    return get("common.ago", roughly(age));
  }

  private String two(String great, long greats, String small, long smalls) {
    return smalls == 0 ? one(great, greats) : one(great, greats) + " " + one(small, smalls);
  }

  private String one(String unit, long count) {
    return number(count) + " " + unitWord(unit);
  }

  private String unitWord(String unit) {
    return unit.equals("d") ? get("common.day") : unit;
  }

  static Properties read(Locale language) {
    var name = "messages_" + language.getLanguage() + ".properties";
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
