package org.relaysms.gateway.adminui.health;

import java.text.NumberFormat;
import java.util.Optional;
import org.relaysms.gateway.adminui.remote.HealthCheck;
import org.relaysms.gateway.adminui.text.Texts;

/// Facts as they stand in a sentence, and sentences of one key: the fact, `.then` what it means,
/// `.mend` the way out. What is not known is a dash. Immutable.
record FactWords(Texts texts) {
  private static final String DASH = "–";
  private static final double KILO = 1_000;

  /// All is well: a fact alone.
  Finding well(String key, Object... values) {
    return new Finding(texts.get(key, values), "", Optional.empty());
  }

  /// Something to know, and nothing to do.
  Finding known(String key, Object... values) {
    return new Finding(texts.get(key, values), texts.get(key + ".then"), Optional.empty());
  }

  Finding trouble(String key, Object... values) {
    return new Finding(
        texts.get(key, values),
        texts.get(key + ".then"),
        Optional.of(
            new Finding.Mend(texts.get(key + ".mend"), Optional.empty(), Optional.empty())));
  }

  String text(HealthCheck check, String fact) {
    return check.text(fact).orElse(DASH);
  }

  String time(HealthCheck check, String fact) {
    return check.time(fact).map(texts::dayAndTime).orElse(DASH);
  }

  String date(HealthCheck check, String fact) {
    return check.time(fact).map(texts::date).orElse(DASH);
  }

  String number(HealthCheck check, String fact) {
    return check.number(fact).map(texts::number).orElse(DASH);
  }

  /// 12.4 GB, 340 MB, 12 kB.
  String size(HealthCheck check, String fact) {
    return check.number(fact).map(this::size).orElse(DASH);
  }

  private String size(long bytes) {
    if (bytes >= KILO * KILO * KILO) {
      return texts.get("health.size.gb", rounded(bytes / (KILO * KILO * KILO), 1));
    }
    return bytes >= KILO * KILO
        ? texts.get("health.size.mb", rounded(bytes / (KILO * KILO), 0))
        : texts.get("health.size.kb", rounded(bytes / KILO, 0));
  }

  private String rounded(double value, int digits) {
    var form = NumberFormat.getNumberInstance(texts.locale());
    form.setMaximumFractionDigits(digits);
    return form.format(value);
  }

  /// For a command line: whatever is in the path, it is one word.
  static String quoted(String path) {
    return "'" + path.replace("'", "'\\''") + "'";
  }
}
