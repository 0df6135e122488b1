package org.relaysms.gateway.server.message;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.relaysms.gateway.server.db.Rows;

/// Reads messages and their turns inside somebody's transaction; what moves them is [MoveBatch].
/// Plain statements: a DAO attached for every commit would cost more than what it reads.
record MessageRows(Handle handle) {
  private static final String ROWS =
      "SELECT " + MessageRow.COLUMNS + " FROM messages m LEFT JOIN outbox o ON o.seq = m.seq ";
  private static final String BY_SEQ = ROWS + "WHERE m.seq = ?";
  private static final String BY_SEQS = ROWS + "WHERE m.seq IN (%s)";
  static final String BY_ID = ROWS + "WHERE m.id = ? AND m.listed = 1";

  Optional<MessageRow> find(long seq) {
    return handle.select(BY_SEQ, seq).map((row, _) -> MessageRow.of(row)).findOne();
  }

  /// Of those that are listed: what is none of the [Newcomers].
  Optional<MessageRow> find(MessageId id) {
    return handle.select(BY_ID, id.value()).map((row, _) -> MessageRow.of(row)).findOne();
  }

  /// Those that are there, in the order that was asked, by one statement.
  List<MessageRow> inOrder(List<Long> seqs) {
    var rows = find(seqs);
    return seqs.stream().flatMap(seq -> Optional.ofNullable(rows.get(seq)).stream()).toList();
  }

  /// In one statement; those that are not there are missing. By JDBC, as [MoveBatch] writes: every
  /// move of every message is read here.
  Map<Long, MessageRow> find(Collection<Long> seqs) {
    if (seqs.isEmpty()) {
      return Map.of();
    }
    var list = seqs.stream().map(String::valueOf).collect(joining(","));
    return Rows.select(handle.getConnection(), BY_SEQS.formatted(list), MessageRow::of).stream()
        .collect(toMap(MessageRow::seq, Function.identity()));
  }

  List<Long> heldBy(Taker taker) {
    return handle
        .select("SELECT seq FROM messages WHERE state = 'publishing' AND taker = ?", taker.name())
        .mapTo(Long.class)
        .list();
  }

  /// Whether nobody took the message after this taker did.
  boolean lastHeldBy(long seq, Taker taker) {
    return handle
        .select(
            """
            SELECT note FROM message_events WHERE seq = ? AND state = 'publishing'
            ORDER BY n DESC LIMIT 1
            """,
            seq)
        .mapTo(String.class)
        .findOne()
        .filter(taker.name()::equals)
        .isPresent();
  }

  long lastSeq() {
    var last = "SELECT coalesce(max(seq), 0) FROM messages";
    return Rows.select(handle.getConnection(), last, row -> row.getLong(1)).getFirst();
  }

  /// One copy more; the row does not live longer for it.
  void count(MessageRow row) {
    handle.execute("UPDATE messages SET copies = copies + 1 WHERE seq = ?", row.seq());
  }

  /// What is due in a line of the outbox without lanes, in order; with the rows locked where others
  /// may claim.
  List<Long> due(Line line, Instant now, int most, String lock) {
    var come = range(line, Instant.EPOCH, now, most, lock);
    return come.size() < most
        ? joined(come, range(line, ahead(now), Instant.MAX, most - come.size(), lock))
        : come;
  }

  /// What somebody holds beyond its lease gets its turn again: a first try its place in the order
  /// of its user. Its state stays, since its taker may still report while nobody else has it.
  void putBackLapsed(Instant now) {
    handle.execute(
        """
        UPDATE outbox SET
          line = CASE (SELECT tries FROM messages m WHERE m.seq = outbox.seq) WHEN 0 THEN 1 ELSE 2 END,
          lane = CASE (SELECT tries FROM messages m WHERE m.seq = outbox.seq)
            WHEN 0 THEN coalesce((SELECT user_id FROM messages m WHERE m.seq = outbox.seq), '')
            ELSE '' END,
          due_at = 0
        WHERE line = 3 AND lane = '' AND (due_at <= ? OR due_at >= ?)
        """,
        now.toEpochMilli(),
        ahead(now).toEpochMilli());
  }

  /// The lane of first tries that comes after this one, by name; nothing after the last.
  Optional<String> laneAfter(String lane) {
    return handle
        .select(
            "SELECT lane FROM outbox WHERE line = ? AND lane > ? ORDER BY lane LIMIT 1",
            Line.FIRST_TRY.number(),
            lane)
        .mapTo(String.class)
        .findOne();
  }

  /// The first tries of a lane, in order; with the rows locked where others may claim.
  List<Long> lane(String lane, int most, String lock) {
    return handle
        .select(
            "SELECT seq FROM outbox WHERE line = ? AND lane = ? ORDER BY due_at, seq LIMIT ?"
                + lock,
            Line.FIRST_TRY.number(),
            lane,
            most)
        .mapTo(Long.class)
        .list();
  }

  /// By the index alone: a line may hold a million that are not due.
  private List<Long> range(Line line, Instant from, Instant until, int most, String lock) {
    var sql =
        """
        SELECT seq FROM outbox
        WHERE line = ? AND lane = '' AND due_at >= ? AND due_at <= ?
        ORDER BY due_at, seq LIMIT ?
        """;
    return Rows.select(
        handle.getConnection(),
        sql + lock,
        row -> row.getLong(1),
        line.number(),
        millis(from),
        millis(until),
        most);
  }

  /// What lies further ahead was written before the clock was set back.
  private static Instant ahead(Instant now) {
    return now.plus(Patience.HORIZON).plusMillis(1);
  }

  private static long millis(Instant instant) {
    return instant.equals(Instant.MAX) ? Long.MAX_VALUE : instant.toEpochMilli();
  }

  private static List<Long> joined(List<Long> first, List<Long> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
