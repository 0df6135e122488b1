package org.relaysms.gateway.server.alert;

import java.time.Duration;
import java.time.Instant;

/// Since when this server can be sure that a gateway which is not heard is silent. It looks at the
/// clock every second; where much more lies between two looks, or less than nothing, the machine
/// was suspended, overburdened, or its clock was set, and silence says nothing about a gateway. Not
/// thread-safe.
final class Ear {
  /// No more lies between two looks of a server that listens.
  static final Duration GAP = Duration.ofSeconds(15);

  private static final Duration BACKWARDS = Duration.ofSeconds(-2);

  private Instant since;
  private Instant looked;

  Ear(Instant start) {
    since = start;
    looked = start;
  }

  /// Whether nobody could be heard for a while before now.
  boolean deaf(Instant now) {
    var gap = Duration.between(looked, now);
    looked = now;
    var deaf = gap.compareTo(GAP) > 0 || gap.compareTo(BACKWARDS) < 0;
    since = deaf ? now : since;
    return deaf;
  }

  /// The moment from which a gateway's silence counts. A ping of the future came before the clock
  /// was set back, and that is no later than the last time nobody could be heard.
  Instant silentFrom(Instant lastPing, Instant now) {
    var future = lastPing.isAfter(now.minus(BACKWARDS));
    return future || lastPing.isBefore(since) ? since : lastPing;
  }
}
