package org.relaysms.gateway.server.health;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.relaysms.gateway.server.health.Check.State;

/// The machine's clock against one that nobody can set. The steady one stands still while some
/// machines sleep, so that a clock that went ahead may only have been asleep.
///
/// @param steady what the clock would say had it gone evenly since the start
public record ClockFacts(Instant startedAt, Instant steady, Instant now) implements Facts {
  /// More than a time service corrects in passing.
  static final Duration JUMP = Duration.ofSeconds(30);

  /// No clock that is right says an earlier year, nor one past the last.
  static final int FIRST_YEAR = 2026;

  static final int LAST_YEAR = 2099;

  private static final String ID = "clock";

  @Override
  public Check check() {
    var off = Duration.between(steady, now);
    var told =
        new Told()
            .time("now", Optional.of(now))
            .time("startedAt", Optional.of(startedAt))
            .number("offMillis", off.toMillis());
    if (!plausible()) {
      return told.as(ID, State.FAILED, "implausible");
    }
    if (off.abs().compareTo(JUMP) < 0) {
      return told.as(ID, State.OK, "steady");
    }
    return told.as(ID, State.WARNING, off.isNegative() ? "behind" : "ahead");
  }

  private boolean plausible() {
    var year = now.atZone(ZoneOffset.UTC).getYear();
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
