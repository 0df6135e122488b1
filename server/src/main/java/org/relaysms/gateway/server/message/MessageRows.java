package org.relaysms.gateway.server.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.message.MessageState.Accepted;
import org.relaysms.gateway.server.message.MessageState.Discarded;
import org.relaysms.gateway.server.message.MessageState.Duplicate;
import org.relaysms.gateway.server.message.MessageState.Failed;
import org.relaysms.gateway.server.message.MessageState.Published;
import org.relaysms.gateway.server.message.MessageState.Publishing;
import org.relaysms.gateway.server.message.MessageState.Rejected;
import org.relaysms.gateway.server.message.MessageState.Retry;
import org.relaysms.gateway.server.message.MessageState.Waiting;

/// What a message's moves write, state and outbox together. Plain statements: a DAO attached for
/// every commit would cost more than what it writes.
record MessageRows(Handle handle) {
  private static final String BY_SEQ =
      "SELECT "
          + MessageRow.COLUMNS
          + " FROM messages m LEFT JOIN outbox o ON o.seq = m.seq WHERE m.seq = ?";
  private static final String BY_ID =
      "SELECT "
          + MessageRow.COLUMNS
          + " FROM messages m LEFT JOIN outbox o ON o.seq = m.seq WHERE m.id = ?";

  Optional<MessageRow> find(long seq) {
    return handle.select(BY_SEQ, seq).map((row, _) -> MessageRow.of(row)).findOne();
  }

  Optional<MessageRow> find(MessageId id) {
    return handle.select(BY_ID, id.value()).map((row, _) -> MessageRow.of(row)).findOne();
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
    return handle.select("SELECT coalesce(max(seq), 0) FROM messages").mapTo(Long.class).one();
  }

  /// One copy more; the row does not live longer for it.
  void count(MessageRow row) {
    handle.execute("UPDATE messages SET copies = copies + 1 WHERE seq = ?", row.seq());
  }

  /// Writes the state, the outbox row that it asks for, and a line of history.
  void move(long seq, MessageState state, Instant now, String note) {
    handle.execute(
        """
        UPDATE messages SET state = ?, tries = ?, taker = ?, reason = ?, changed_at = ?
        WHERE seq = ?
        """,
        state.word(),
        state.triesSoFar(),
        taker(state),
        reason(state),
        now.toEpochMilli(),
        seq);
    place(seq, state);
    tell(seq, state, now, note);
  }

  /// What opening has brought, and the plain text in place of what was received.
  void opened(long seq, Opening opening) {
    handle.execute(
        "UPDATE messages SET user_id = ?, device_id = ?, letter = ?, body_box = ? WHERE seq = ?",
        opening.user().value(),
        opening.device().value(),
        opening.letter(),
        opening.textBox(),
        seq);
  }

  void dropText(long seq) {
    handle.execute("UPDATE messages SET body_box = NULL WHERE seq = ?", seq);
  }

  void tell(long seq, MessageState state, Instant now, String note) {
    handle.execute(
        """
        INSERT INTO message_events (seq, n, at, state, note)
        SELECT ?, coalesce(max(n), 0) + 1, ?, ?, ? FROM message_events WHERE seq = ?
        """,
        seq,
        now.toEpochMilli(),
        state.word(),
        note,
        seq);
  }

  /// First tries whose taker let the lease run out go back to their place in the order.
  void reclaim(Instant now) {
    handle.execute(
        "UPDATE outbox SET due_at = 0 WHERE line = ? AND due_at > 0 AND due_at <= ?",
        Line.FIRST_TRY.number(),
        now.toEpochMilli());
  }

  /// What is due in a line of the outbox, in order; with the rows locked where others may claim.
  List<Long> due(Line line, Instant now, int most, String lock) {
    var come = range(line, Instant.EPOCH, now, most, lock);
    return come.size() < most
        ? joined(come, range(line, ahead(now), Instant.MAX, most - come.size(), lock))
        : come;
  }

  /// By the index alone: a line may hold a million that are not due.
  private List<Long> range(Line line, Instant from, Instant until, int most, String lock) {
    return handle
        .select(
            """
            SELECT seq FROM outbox
            WHERE line = ? AND due_at >= ? AND due_at <= ?
            ORDER BY due_at, seq LIMIT ?
            """
                + lock,
            line.number(),
            millis(from),
            millis(until),
            most)
        .mapTo(Long.class)
        .list();
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

  /// As [#due], the messages themselves, for reading.
  List<MessageRow> dueRows(Line line, Instant now, int most) {
    return due(line, now, most, "").stream().flatMap(seq -> find(seq).stream()).toList();
  }

  private void place(long seq, MessageState state) {
    switch (state) {
      case Accepted(_, var due) -> place(seq, Line.TO_OPEN, due);
      case Waiting _ -> place(seq, Line.FIRST_TRY, Instant.EPOCH);
      case Publishing(var tries, _, var until) ->
          place(seq, tries == 0 ? Line.FIRST_TRY : Line.LATER_TRY, until);
      case Retry(_, var due, _) -> place(seq, Line.LATER_TRY, due);
      case Published _, Failed _, Rejected _, Duplicate _, Discarded _ ->
          handle.execute("DELETE FROM outbox WHERE seq = ?", seq);
    }
  }

  private void place(long seq, Line line, Instant due) {
    handle.execute(
        """
        INSERT INTO outbox (seq, line, due_at) VALUES (?, ?, ?)
        ON CONFLICT (seq) DO UPDATE SET line = excluded.line, due_at = excluded.due_at
        """,
        seq,
        line.number(),
        due.toEpochMilli());
  }

  private static @Nullable String taker(MessageState state) {
    return switch (state) {
      case Publishing(_, var taker, _) -> taker.name();
      case Published(_, var taker) -> taker.name();
      case Accepted _, Waiting _, Retry _, Failed _, Rejected _, Duplicate _, Discarded _ -> null;
    };
  }

  private static @Nullable String reason(MessageState state) {
    return switch (state) {
      case Retry(_, _, var reason) -> reason;
      case Failed(_, var reason) -> reason;
      case Rejected(var reason) -> reason.code();
      case Discarded(var reason) -> reason;
      case Accepted _, Waiting _, Publishing _, Published _, Duplicate _ -> null;
    };
  }
}
