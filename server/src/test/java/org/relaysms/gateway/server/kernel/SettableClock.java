package org.relaysms.gateway.server.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The machine's clock as long as nobody sets it. Thread-safe.
public final class SettableClock extends Clock {
  private volatile Duration wrong = Duration.ZERO;

  /// Sets it forward, or back by a negative step.
  public synchronized void jump(Duration step) {
    wrong = wrong.plus(step);
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(wrong);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
