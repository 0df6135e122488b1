package org.relaysms.gateway.server.alert;

import java.time.Duration;

/// When a gateway's silence is an alert.
public sealed interface AlertRule {
  /// Neither time may be longer.
  Duration MOST = Duration.ofDays(7);

  /// As the settings say for all.
  record Usual() implements AlertRule {}

  /// After times of its own.
  ///
  /// @param period how often it is expected to be heard, at least a second
  /// @param grace how much longer it may be silent
  record Own(Duration period, Duration grace) implements AlertRule {
    public Own {
      if (period.toSeconds() < 1 || grace.isNegative() || beyond(period) || beyond(grace)) {
        throw new IllegalArgumentException("not a time to wait");
      }
    }

    private static boolean beyond(Duration time) {
      return time.compareTo(MOST) > 0;
    }
  }

  /// It may come and go.
  record Never() implements AlertRule {}
}
