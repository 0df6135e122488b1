package org.relaysms.gateway.server.admin;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// When anybody but this machine itself last reached a public listener: the proof for an operator
/// that no firewall stands between. Thread-safe.
public final class OutsideRequests {
  private static final long NEVER = Long.MIN_VALUE;

  private final Clock clock;
  private final AtomicLong last = new AtomicLong(NEVER);

  public OutsideRequests(Clock clock) {
    this.clock = clock;
  }

  /// A request came from this client address.
  public void from(String address) {
    if (!loopback(address)) {
      last.set(clock.millis());
    }
  }

  public Optional<Instant> last() {
    var at = last.get();
    return at == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
  }

  private static boolean loopback(String address) {
    return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
  }
}
