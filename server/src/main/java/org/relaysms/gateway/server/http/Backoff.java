package org.relaysms.gateway.server.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: exponential, with full jitter, so that what failed
/// together does not come back together ("Exponential Backoff And Jitter", M. Brooker, 2015).
///
/// @param least no pause is shorter
/// @param most no pause is longer
public record Backoff(Duration least, Duration most) {
  /// From a second to a quarter of an hour.
  public static final Backoff USUAL = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(15));

  /// Beyond this many doublings every ceiling is the highest.
  private static final int MOST_DOUBLINGS = 30;

  public Backoff {
    if (!least.isPositive() || most.compareTo(least) < 0) {
      throw new IllegalArgumentException("not a range of pauses");
    }
  }

  /// Evenly between the shortest pause and a ceiling that doubles with each try.
  ///
  /// @param tries how often it was tried in vain
  public Duration after(int tries, RandomGenerator random) {
    var span = ceiling(tries).minus(least).toMillis();
    return least.plusMillis(random.nextLong(span + 1));
  }

  private Duration ceiling(int tries) {
    var doublings = Math.clamp(tries, 0, MOST_DOUBLINGS);
    var ceiling = least.multipliedBy(1L << doublings);
    return ceiling.compareTo(most) < 0 ? ceiling : most;
  }
}
