package org.relaysms.gateway.server.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date in the form that is in use
/// since RFC 1123.
public final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("[0-9]+");
  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /// How long to wait, from zero to `most`; nothing where the value is neither form.
  public static Optional<Duration> parse(String value, Instant now, Duration most) {
    var text = value.strip();
    return SECONDS.matcher(text).matches()
        ? Optional.of(bounded(seconds(text), most))
        : until(text).map(date -> bounded(Duration.between(now, date), most));
  }

  private static Duration seconds(String digits) {
    return Duration.ofSeconds(
        digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits));
  }

  private static Optional<Instant> until(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration wait, Duration most) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(most) > 0 ? most : wait;
  }
}
