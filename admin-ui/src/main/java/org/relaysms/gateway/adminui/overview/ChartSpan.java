package org.relaysms.gateway.adminui.overview;

import java.time.Duration;
import java.time.Instant;

/// How far back the charts look, and how many minutes one of their points takes together.
public enum ChartSpan {
  HOUR(60, 1),
  DAY(24 * 60, 15);

  private final int minutes;
  private final int step;

  ChartSpan(int minutes, int step) {
    this.minutes = minutes;
    this.step = step;
  }

  int minutes() {
    return minutes;
  }

  int step() {
    return step;
  }

  Instant before(Instant end) {
    return end.minus(Duration.ofMinutes(minutes));
  }
}
