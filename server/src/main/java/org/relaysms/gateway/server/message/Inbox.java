package org.relaysms.gateway.server.message;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.relaysms.gateway.server.db.BatchWriter;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.RowBatch;
import org.relaysms.gateway.server.kernel.Feed;
import org.relaysms.gateway.server.message.MessageState.Duplicate;

/// Takes messages in: the row and its place in the outbox are on disk before the future completes
/// (contract section 8). Nothing is looked up and nothing opened here. Thread-safe.
///
/// The same SMS has the same id, so what comes again meets its first row: counted there while that
/// is not opened, and on a row of its own for all copies once it is.
final class Inbox {
  /// What lies in quarantine is opened anew when it comes again, but not more often than this: each
  /// opening costs a look-up and two lines of history.
  private static final Duration AGAIN = Duration.ofMinutes(1);

  static final String INSERT =
      """
      INSERT INTO messages (seq, id, state, tries, route, gateway, sender_lookup, sender_box, body_box,
        sent_at, accepted_at, changed_at, copies, listed)
      SELECT ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
      WHERE NOT EXISTS (SELECT 1 FROM message_hashes WHERE id = ?)
        AND NOT EXISTS (SELECT 1 FROM messages WHERE id = ? AND listed = 1)
      ON CONFLICT (id) WHERE listed = 1 DO NOTHING
      """;
  private static final String QUEUE =
      "INSERT INTO outbox (seq, line, lane, due_at) VALUES (?, ?, '', 0)";

  private final Boxes boxes;
  private final BatchWriter<Stored> writer;
  private final Feed<MessageMove> moves;
  private final Newcomers newcomers;

  /// @param moves hears of every arrival after its commit
  Inbox(Database database, Boxes boxes, Feed<MessageMove> moves, Newcomers newcomers) {
    this.boxes = boxes;
    this.moves = moves;
    this.newcomers = newcomers;
    moves.subscribe(this::moved);
    writer = database.batch(this::write);
  }

  /// Fails as [Database#write] does, and then nothing is stored.
  CompletableFuture<Acceptance> accept(Arrival arrival) {
    var entry = new Stored(arrival, boxes.id(arrival), boxes);
    return writer
        .add(entry)
        .whenComplete((_, failure) -> entry.end(newcomers, failure == null))
        .thenApply(_ -> entry.settled(moves));
  }

  private void write(Handle handle, List<Stored> entries) {
    var rows = new MessageRows(handle);
    var fresh = new LinkedHashMap<MessageId, Stored>();
    var copies = new ArrayList<Stored>();
    for (var entry : entries) {
      if (newcomers.find(rows, entry.id()).isPresent()
          || fresh.putIfAbsent(entry.id(), entry) != null) {
        copies.add(entry);
      }
    }
    var known = insert(handle, List.copyOf(fresh.values()), rows.lastSeq() + 1);
    fresh.values().removeAll(Set.copyOf(known));
    queue(handle, fresh.values());
    known.forEach(entry -> repeat(rows, entry));
    copies.forEach(entry -> repeat(rows, entry));
  }

  /// Inserts what is new; answers what was there before.
  private List<Stored> insert(Handle handle, List<Stored> entries, long first) {
    var batch = RowBatch.of(handle, INSERT);
    for (var i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      entry.isNew(first + i, newcomers.take(entry.id(), first + i));
      entry.bind(batch);
    }
    var counts = batch.write();
    return IntStream.range(0, counts.length)
        .filter(i -> counts[i] == 0)
        .mapToObj(entries::get)
        .toList();
  }

  private static void queue(Handle handle, Iterable<Stored> fresh) {
    var batch = RowBatch.of(handle, QUEUE);
    fresh.forEach(entry -> batch.with(entry.seq()).with(Line.TO_OPEN.number()).add());
    batch.write();
  }

  /// Whoever looked at a newcomer has listed it.
  private void moved(MessageMove move) {
    if (move.before().isPresent() && move.changedState()) {
      newcomers.leave(move.id(), move.seq());
    }
  }

  /// The same SMS again.
  private void repeat(MessageRows rows, Stored entry) {
    var at = entry.arrival().at();
    var original = newcomers.find(rows, entry.id()).or(() -> rows.find(entry.id()));
    if (original.filter(row -> !row.opened()).isPresent()) {
      var row = original.orElseThrow();
      rows.count(row);
      var next =
          row.changedAt() + AGAIN.toMillis() <= at.toEpochMilli()
              ? MessageTransitions.next(row.current(), new MessageEvent.Repeated(), at)
              : Optional.<MessageState>empty();
      next.ifPresent(state -> again(rows.handle(), row, state, at));
      entry.isCopy(row, next.map(MessageState::word).orElse(row.state()));
    } else {
      countCopy(rows, entry, boxes.idOfCopies(entry.id()));
    }
  }

  /// Keeps one row for all copies of an opened message, so that a million of them cost a number.
  private void countCopy(MessageRows rows, Stored entry, MessageId id) {
    var at = entry.arrival().at();
    var found = rows.find(id);
    found.ifPresentOrElse(
        row -> {
          rows.count(row);
          entry.isCopy(row, row.state());
        },
        () -> {
          var seq = rows.lastSeq() + 1;
          insertCopy(rows, entry, id, seq);
          tellOfCopies(rows.handle(), seq, at);
          entry.isNew(seq, false);
          entry.isFirstCopy();
        });
  }

  private static void again(Handle handle, MessageRow row, MessageState state, Instant at) {
    var batch = new MoveBatch(handle);
    batch.add(row, state, at, "came once more", new MoveBatch.Body.Kept());
    batch.write();
  }

  private static void tellOfCopies(Handle handle, long seq, Instant at) {
    var batch = new MoveBatch(handle);
    batch.tell(seq, new Duplicate(), at, "came before, and was opened then");
    batch.write();
  }

  private void insertCopy(MessageRows rows, Stored entry, MessageId id, long seq) {
    var arrival = entry.arrival();
    var at = arrival.at().toEpochMilli();
    rows.handle()
        .createUpdate(
            """
            INSERT INTO messages (seq, id, state, tries, route, gateway, sender_lookup, sender_box,
              body_box, sent_at, accepted_at, changed_at, copies)
            VALUES (:seq, :id, :state, 0, :route, :gateway, :lookup, :sender, :body, :sent, :at, :at, 1)
            """)
        .bind("seq", seq)
        .bind("id", id.value())
        .bind("state", new Duplicate().word())
        .bind("route", arrival.route())
        .bind("gateway", arrival.gateway())
        .bind("lookup", boxes.lookup(arrival.sender()))
        .bind("sender", boxes.sealedSender(id, arrival.sender()))
        .bind("body", boxes.sealedBody(id, arrival.box().bytes()))
        .bind("sent", arrival.sentAt().map(Instant::toEpochMilli))
        .bind("at", at)
        .execute();
  }
}
