package org.relaysms.gateway.server.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.kernel.MinuteMeter;

/// How many messages were accepted in each minute of the last 24 hours, kept beside the store so
/// that asking costs nothing. Copies of a message are left out. Thread-safe.
final class AcceptanceMeter {
  /// Short of the meter's own by the minute that is under way.
  private static final Duration SPAN = Duration.ofMinutes(MinuteMeter.MINUTES - 1);

  private final MinuteMeter meter = new MinuteMeter();
  private final Clock clock;

  private AcceptanceMeter(Clock clock) {
    this.clock = clock;
  }

  /// Counts what the store holds, once.
  static AcceptanceMeter of(Database database, Clock clock) {
    var meter = new AcceptanceMeter(clock);
    var until = clock.millis();
    var since = until - SPAN.toMillis();
    database
        .jdbi()
        .withExtension(MessageDao.class, dao -> dao.acceptedPerMinute(since, until))
        .forEach(row -> meter.meter.add(Instant.ofEpochMilli(row.minute()), row.many()));
    return meter;
  }

  void moved(MessageMove move) {
    var change = counted(move.after()) - move.before().map(AcceptanceMeter::counted).orElse(0);
    if (change != 0 && move.acceptedAt().isAfter(clock.instant().minus(SPAN))) {
      meter.add(move.acceptedAt(), change);
    }
  }

  private static int counted(String state) {
    return state.equals("duplicate") ? 0 : 1;
  }

  /// Oldest minute first, the current one last.
  int[] perMinute() {
    return meter.perMinute(clock.instant());
  }
}
