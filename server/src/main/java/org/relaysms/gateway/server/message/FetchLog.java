package org.relaysms.gateway.server.message;

import java.time.Clock;
import java.util.Optional;
import org.relaysms.gateway.server.message.PublisherStanding.Fetch;
import org.relaysms.gateway.server.message.PublisherTokens.Admission.Admitted;

/// Who fetched last. Thread-safe.
final class FetchLog {
  private final Clock clock;
  private final Runnable told;
  private volatile Optional<Fetch> last = Optional.empty();

  /// @param told is run after each; must not block
  FetchLog(Clock clock, Runnable told) {
    this.clock = clock;
    this.told = told;
  }

  void fetched(Admitted who) {
    last = Optional.of(new Fetch(clock.instant(), who.token(), who.name()));
    told.run();
  }

  Optional<Fetch> last() {
    return last;
  }
}
