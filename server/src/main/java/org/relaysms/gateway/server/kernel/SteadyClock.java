package org.relaysms.gateway.server.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/// A clock that starts at an instant and then goes by what has passed since, so that whoever sets
/// the machine's clock moves no deadline. Good for spans inside this process only: after such a
/// correction it is not the time of day. Thread-safe.
public final class SteadyClock extends Clock {
  private final Instant start;
  private final LongSupplier nanos;
  private final long zero;

  /// @param nanos what has passed, in nanoseconds since whenever; never set back
  public SteadyClock(Instant start, LongSupplier nanos) {
    this.start = start;
    this.nanos = nanos;
    zero = nanos.getAsLong();
  }

  @Override
  public Instant instant() {
    return start.plusNanos(nanos.getAsLong() - zero);
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
