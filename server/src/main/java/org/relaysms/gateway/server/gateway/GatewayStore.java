package org.relaysms.gateway.server.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.db.BatchWriter;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.RowBatch;
import org.relaysms.gateway.server.gateway.GatewayDao.CardRow;
import org.relaysms.gateway.server.gateway.GatewayDao.EventRow;
import org.relaysms.gateway.server.gateway.GatewayDao.PresenceRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The gateways in the database. Entries of one commit are written together, each gateway once.
/// Thread-safe.
final class GatewayStore implements GatewayJournal {
  /// What is older is forgotten.
  static final Duration RETENTION = Duration.ofDays(30);

  /// How many events are kept at most, so that gateways which come and go cannot fill the disk.
  static final long MOST_EVENTS = 1_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(GatewayStore.class);
  private static final Duration STRIP = Duration.ofDays(1);
  private static final String KEEP_PRESENCE =
      """
      INSERT INTO gateway_presence (imsi, last_ping, pings, state, since)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (imsi) DO UPDATE SET
        last_ping = excluded.last_ping,
        pings = excluded.pings,
        state = excluded.state,
        since = excluded.since
      """;

  private final Database database;
  private final NumberLookUp numbers;
  private final BatchWriter<Entry> writer;

  GatewayStore(Database database, NumberLookUp numbers) {
    this.database = database;
    this.numbers = numbers;
    writer = database.batch(GatewayStore::writeAll);
  }

  @Override
  public CompletableFuture<@Nullable Void> write(Entry entry) {
    return writer.add(entry);
  }

  /// All gateways, their numbers looked up, their last 24 hours told by the ends of their leases.
  List<Gateway> load(Instant now) {
    return database
        .jdbi()
        .withExtension(
            GatewayDao.class,
            dao -> {
              var days = days(dao.events(GatewayEvent.Kind.LATE.word(), millisBefore(now, STRIP)));
              return dao.gateways().parallelStream()
                  .map(row -> GatewayRows.gateway(row, day(days, row.imsi()), numbers))
                  .toList();
            });
  }

  List<GatewayEvent> history(Imsi imsi, Instant since) {
    var millis = since.toEpochMilli();
    return database
        .jdbi()
        .withExtension(GatewayDao.class, dao -> dao.history(imsi.value(), millis))
        .stream()
        .map(GatewayRows::event)
        .toList();
  }

  /// Queues the forgetting of what is too old or too much; a failure is made good the next time.
  void prune(Instant now) {
    var _ =
        prune(millisBefore(now, RETENTION), MOST_EVENTS)
            .exceptionally(
                failure -> {
                  LOG.warn("old gateway events could not be forgotten: {}", failure.getMessage());
                  return 0;
                });
  }

  /// How many events were forgotten.
  CompletableFuture<Integer> prune(long until, long most) {
    return database.write(
        handle -> {
          var dao = handle.attach(GatewayDao.class);
          return dao.forgetEventsUntil(Math.max(until, dao.beyondNewest(most).orElse(until)));
        });
  }

  private static void writeAll(Handle handle, List<Entry> entries) {
    if (entries.stream().anyMatch(Entry.Forgotten.class::isInstance)) {
      entries.forEach(entry -> write(handle, entry));
    } else {
      keep(handle, entries);
    }
  }

  private static void write(Handle handle, Entry entry) {
    switch (entry) {
      case Entry.Kept kept -> keep(handle, List.of(kept));
      case Entry.Forgotten(var imsi) -> forget(handle.attach(GatewayDao.class), imsi.value());
    }
  }

  private static void forget(GatewayDao dao, String imsi) {
    dao.forgetCard(imsi);
    dao.forgetPresence(imsi);
    dao.forgetEvents(imsi);
  }

  private static void keep(Handle handle, List<? extends Entry> entries) {
    var rows = new Rows();
    entries.forEach(rows::add);
    rows.write(handle);
  }

  private static Map<String, LiveDay> days(List<EventRow> ends) {
    var days = new HashMap<String, LiveDay>();
    for (var end : ends) {
      var event = GatewayRows.event(end);
      var begin = event.at().minus(event.lasted().orElse(Duration.ZERO));
      days.merge(
          end.imsi(),
          LiveDay.NONE.with(begin, event.at()),
          (day, one) -> day.with(begin, event.at()));
    }
    return days;
  }

  private static LiveDay day(Map<String, LiveDay> days, String imsi) {
    return days.getOrDefault(imsi, LiveDay.NONE);
  }

  private static long millisBefore(Instant now, Duration age) {
    return now.minus(age).toEpochMilli();
  }

  /// What one commit writes: of each gateway the last state, of the events all.
  private static final class Rows {
    private final Map<String, CardRow> cards = new LinkedHashMap<>();
    private final Map<String, PresenceRow> presences = new LinkedHashMap<>();
    private final List<EventRow> events = new ArrayList<>();

    void add(Entry entry) {
      if (entry instanceof Entry.Kept(var gateway, var extent, var happened)) {
        var imsi = gateway.imsi();
        presences.put(imsi.value(), GatewayRows.row(imsi, gateway.presence()));
        if (extent == Extent.CARD) {
          cards.put(imsi.value(), GatewayRows.row(gateway.card()));
        }
        happened.forEach(event -> events.add(GatewayRows.row(imsi, event)));
      }
    }

    void write(Handle handle) {
      keepPresences(handle);
      if (!cards.isEmpty() || !events.isEmpty()) {
        var dao = handle.attach(GatewayDao.class);
        dao.keepCards(List.copyOf(cards.values()));
        dao.addEvents(events);
      }
    }

    /// Not by the DAO: most commits hold nothing but these, and attaching one and binding by
    /// reflection would cost more than the commit.
    private void keepPresences(Handle handle) {
      var batch = RowBatch.of(handle, KEEP_PRESENCE);
      for (var row : presences.values()) {
        batch
            .with(row.imsi())
            .with(row.lastPing())
            .with(row.pings())
            .with(row.state())
            .with(row.since())
            .add();
      }
      batch.write();
    }
  }
}
