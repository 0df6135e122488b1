package org.relaysms.gateway.server.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The ids a phone may use: the newest, and for a short grace the one before it (contract section
/// 4).
///
/// @param number which code of the session this is, from 1; 0 before a page has come
/// @param current the id in the code that is shown
/// @param dies when the current id dies by itself, should nobody replace it in time
/// @param previous the replaced id, while its grace lasts
record Codes(int number, SessionId current, Instant dies, Optional<Grace> previous) {
  /// A replaced id and the moment from which it is dead.
  record Grace(SessionId id, Instant dies) {
    boolean accepts(SessionId other, Instant now) {
      return other.equals(id) && now.isBefore(dies);
    }
  }

  static Codes unopened(SessionId first, Instant dies) {
    return new Codes(0, first, dies, Optional.empty());
  }

  /// The same id, now the first on show.
  Codes shown(Instant newDeath) {
    return new Codes(1, current, newDeath, Optional.empty());
  }

  /// A new id takes over; the current one gets its grace.
  Codes turned(SessionId fresh, Instant now, Duration grace, Instant newDeath) {
    return new Codes(number + 1, fresh, newDeath, Optional.of(new Grace(current, now.plus(grace))));
  }

  boolean accept(SessionId id, Instant now) {
    var newest = id.equals(current) && now.isBefore(dies);
    return newest || previous.filter(grace -> grace.accepts(id, now)).isPresent();
  }
}
