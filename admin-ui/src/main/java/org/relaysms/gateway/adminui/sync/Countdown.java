package org.relaysms.gateway.adminui.sync;

import java.time.Duration;
import java.time.Instant;

/// A time that runs out.
///
/// @param until when it is up
/// @param total how long it was at first, more than nothing
public record Countdown(Instant until, Duration total) {
  public static Countdown of(Instant from, Duration total) {
    return new Countdown(from.plus(total), total);
  }

  /// From a moment until another, in whole seconds, one at least: what arrives some milliseconds
  /// late still counts from the full second.
  public static Countdown between(Instant from, Instant until) {
    var millis = Duration.between(from, until).toMillis();
    return new Countdown(until, Duration.ofSeconds(Math.max(1, Math.round(millis / 1000.0))));
  }

  /// Whole seconds left, rounded up; 0 when the time is up.
  public int secondsLeft(Instant now) {
    var millis = Duration.between(now, until).toMillis();
    return (int) Math.max(0, Math.ceilDiv(millis, 1000));
  }

  /// The share left, in steps of a second, from 0 to 1.
  public double shareLeft(Instant now) {
    return Math.min(1, (double) secondsLeft(now) / total.toSeconds());
  }

  public boolean up(Instant now) {
    return !now.isBefore(until);
  }
}
