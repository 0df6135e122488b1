package org.relaysms.gateway.server.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.sync.DeviceId;
import org.relaysms.gateway.server.sync.DeviceKeys;

/// Forgets messages that have been kept long enough: the quarantine is bounded by age and by count,
/// published ones and dead letters by age. What was opened is remembered by its id for the life of
/// the device's keys, so that an old SMS played again is still known. Thread-safe; blocks on the
/// store.
final class MessageKeeper {
  private static final int AT_ONCE = 1_000;
  private static final List<String> QUARANTINE = List.of("rejected", "duplicate");

  /// How long and how many.
  record Terms(Duration published, Duration dead, Duration quarantine, int quarantined) {}

  private final Database database;
  private final Terms terms;
  private final DeviceKeys keys;
  private final MessageCounts counts;
  private final Clock clock;

  MessageKeeper(
      Database database, Terms terms, DeviceKeys keys, MessageCounts counts, Clock clock) {
    this.database = database;
    this.terms = terms;
    this.keys = keys;
    this.counts = counts;
    this.clock = clock;
  }

  /// Whether the quarantine holds a tenth more than it may, since this move: many messages at a
  /// time are forgotten far faster than one by one.
  boolean overflowsBy(MessageMove move) {
    return QUARANTINE.contains(move.after())
        && counts.of(move.after()) > terms.quarantined() + terms.quarantined() / 10;
  }

  /// Answers how many were forgotten.
  int tidy() {
    var now = clock.instant();
    var forgotten =
        old("published", now.minus(terms.published()))
            + old("failed", now.minus(terms.dead()))
            + old("discarded", now.minus(terms.dead()));
    for (var state : QUARANTINE) {
      forgotten += old(state, now.minus(terms.quarantine()));
      forgotten += forget(state, dao -> dao.beyondNewest(state, terms.quarantined(), AT_ONCE));
    }
    forgetHashes();
    return forgotten;
  }

  private int old(String state, Instant before) {
    return forget(state, dao -> dao.changedBefore(state, before.toEpochMilli(), AT_ONCE));
  }

  private int forget(String state, Function<MessageDao, List<Long>> which) {
    var all = 0;
    for (var many = forgetSome(state, which); many > 0; many = forgetSome(state, which)) {
      all += many;
    }
    return all;
  }

  /// Looks for them beside the writer, who may have to pass over a million that are kept.
  private int forgetSome(String state, Function<MessageDao, List<Long>> which) {
    var since = clock.millis();
    var seqs = database.jdbi().withExtension(MessageDao.class, which::apply);
    var many = seqs.isEmpty() ? 0 : database.commit(handle -> forget(handle, seqs, state, since));
    counts.forgot(state, many);
    return many;
  }

  /// But for those that have moved meanwhile; answers how many.
  private static int forget(Handle handle, List<Long> seqs, String state, long since) {
    var dao = handle.attach(MessageDao.class);
    var still = dao.stillIn(seqs, state, since);
    if (!still.isEmpty()) {
      dao.remember(still);
      dao.forgetHistory(still);
      dao.forgetTurns(still);
      dao.forget(still);
    }
    return still.size();
  }

  /// Of devices that have no key left: what they sent opens no more.
  private void forgetHashes() {
    var remembered =
        database.jdbi().withExtension(MessageDao.class, MessageDao::devicesRemembered).stream()
            .map(DeviceId::new)
            .collect(Collectors.toSet());
    var gone = keys.without(remembered);
    if (!gone.isEmpty()) {
      database.commit(
          handle -> {
            var dao = handle.attach(MessageDao.class);
            gone.forEach(device -> dao.forgetHashes(device.value()));
            return gone.size();
          });
    }
  }
}
