package org.relaysms.gateway.server.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.relaysms.gateway.server.crypto.RequestSignature;
import org.relaysms.gateway.server.kernel.Secret;

/// Signs requests to the Publisher, and no two alike: a Publisher may take a signature that it has
/// seen for a replay, and yet a user may send the same words twice in a second. The later request
/// is then dated ahead, by seconds, far less than a Publisher allows for clocks (5 min). Where the
/// same words come more often than that leaves room for, signatures repeat.
///
/// Thread-safe.
final class PublisherSigner {
  private static final Duration MOST_AHEAD = Duration.ofMinutes(1);

  /// How long a signature is remembered after its own time, for a clock that is set back a little.
  private static final Duration MEMORY = Duration.ofSeconds(10);

  /// The two headers of a signed request.
  ///
  /// @param timestamp epoch seconds
  record Signed(String timestamp, String signature) {}

  private final RequestSignature signature;
  private final Clock clock;
  private final Map<String, Instant> timesBySignature = new HashMap<>();
  private Instant nextSweep = Instant.EPOCH;

  PublisherSigner(Secret secret, Clock clock) {
    signature = new RequestSignature(secret);
    this.clock = clock;
  }

  Signed sign(byte[] body) {
    var now = clock.instant();
    var time = now;
    var signed = signature.of(time, body);
    while (!isFresh(signed, time, now) && time.isBefore(now.plus(MOST_AHEAD))) {
      time = time.plusSeconds(1);
      signed = signature.of(time, body);
    }
    return new Signed(Long.toString(time.getEpochSecond()), signed);
  }

  private synchronized boolean isFresh(String signed, Instant time, Instant now) {
    if (!now.isBefore(nextSweep) || nextSweep.isAfter(now.plus(MEMORY))) {
      var latest = now.plus(MOST_AHEAD).plus(MEMORY);
      timesBySignature
          .values()
          .removeIf(used -> used.plus(MEMORY).isBefore(now) || used.isAfter(latest));
      nextSweep = now.plus(MEMORY);
    }
    return timesBySignature.putIfAbsent(signed, time) == null;
  }
}
