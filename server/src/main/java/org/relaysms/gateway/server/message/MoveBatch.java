package org.relaysms.gateway.server.message;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.db.RowBatch;
import org.relaysms.gateway.server.message.MessageState.Accepted;
import org.relaysms.gateway.server.message.MessageState.Discarded;
import org.relaysms.gateway.server.message.MessageState.Duplicate;
import org.relaysms.gateway.server.message.MessageState.Failed;
import org.relaysms.gateway.server.message.MessageState.Published;
import org.relaysms.gateway.server.message.MessageState.Publishing;
import org.relaysms.gateway.server.message.MessageState.Rejected;
import org.relaysms.gateway.server.message.MessageState.Retry;
import org.relaysms.gateway.server.message.MessageState.Waiting;

/// Writes the moves of different messages together: of each the state, its turn in the outbox and a
/// line of history, in one transaction and by one JDBC batch for each kind of row. Nothing is
/// written before [#write]. For one thread and one transaction.
final class MoveBatch {
  private static final String MOVE =
      """
      UPDATE messages SET state = ?, tries = ?, taker = ?, reason = ?, changed_at = ? WHERE seq = ?
      """;
  private static final String MOVE_WITH_BODY =
      """
      UPDATE messages SET state = ?, tries = ?, taker = ?, reason = ?, changed_at = ?,
        user_id = ?, device_id = ?, letter = ?, body_box = ?
      WHERE seq = ?
      """;

  /// Only where it is not: SQLite would write the index anew for every row.
  private static final String LIST = "UPDATE messages SET listed = 1 WHERE seq = ? AND listed = 0";

  private static final String BEGIN_ANEW = "UPDATE messages SET trying_since = ? WHERE seq = ?";
  private static final String PLACE =
      """
      INSERT INTO outbox (seq, line, lane, due_at) VALUES (?, ?, ?, ?)
      ON CONFLICT (seq) DO UPDATE SET line = excluded.line, lane = excluded.lane, due_at = excluded.due_at
      """;
  private static final String UNPLACE = "DELETE FROM outbox WHERE seq = ?";
  private static final String TELL =
      """
      INSERT INTO message_events (seq, n, at, state, note)
      SELECT ?, coalesce(max(n), 0) + 1, ?, ?, ? FROM message_events WHERE seq = ?
      """;

  private final RowBatch moves;
  private final RowBatch movesWithBody;
  private final RowBatch lists;
  private final RowBatch newBeginnings;
  private final RowBatch places;
  private final RowBatch unplaces;
  private final RowBatch tells;

  MoveBatch(Handle handle) {
    moves = RowBatch.of(handle, MOVE);
    movesWithBody = RowBatch.of(handle, MOVE_WITH_BODY);
    lists = RowBatch.of(handle, LIST);
    newBeginnings = RowBatch.of(handle, BEGIN_ANEW);
    places = RowBatch.of(handle, PLACE);
    unplaces = RowBatch.of(handle, UNPLACE);
    tells = RowBatch.of(handle, TELL);
  }

  /// What becomes of the text that the row holds.
  sealed interface Body {
    record Kept() implements Body {}

    /// The plain text in place of what was received, and what else opening has brought.
    record Opened(Opening opening) implements Body {}

    record Dropped() implements Body {}
  }

  /// @param row as it stands in this transaction; its message must not be in the batch yet
  /// @param at when
  void add(MessageRow row, MessageState next, Instant at, String note, Body body) {
    if (row.current() instanceof Accepted) {
      lists.with(row.seq()).add();
    }
    switch (body) {
      case Body.Kept() -> bindMove(moves, next, at).with(row.seq()).add();
      case Body.Opened(var opening) ->
          bindMove(movesWithBody, next, at)
              .with(opening.user().value())
              .with(opening.device().value())
              .with(opening.letter())
              .with(opening.textBox())
              .with(row.seq())
              .add();
      case Body.Dropped() ->
          bindMove(movesWithBody, next, at)
              .with(row.userId())
              .with(row.deviceId())
              .with(row.letter())
              .with((String) null)
              .with(row.seq())
              .add();
    }
    place(row, next, lane(row, body));
    tell(row.seq(), next, at, note);
  }

  /// From now on the patience with the message counts.
  void beginAnew(long seq, Instant now) {
    newBeginnings.with(now.toEpochMilli()).with(seq).add();
  }

  /// A line of history alone.
  void tell(long seq, MessageState state, Instant at, String note) {
    tells.with(seq).with(at.toEpochMilli()).with(state.word()).with(note).with(seq).add();
  }

  void write() {
    List.of(moves, movesWithBody, lists, newBeginnings, places, unplaces, tells)
        .forEach(RowBatch::write);
  }

  private static RowBatch bindMove(RowBatch batch, MessageState next, Instant at) {
    return batch
        .with(next.word())
        .with(next.triesSoFar())
        .with(taker(next))
        .with(reason(next))
        .with(at.toEpochMilli());
  }

  private void place(MessageRow row, MessageState state, String user) {
    switch (state) {
      case Accepted(_, var due) -> place(row, Line.TO_OPEN, "", due);
      case Waiting _ -> place(row, Line.FIRST_TRY, user, Instant.EPOCH);
      case Publishing(_, _, var until) -> place(row, Line.HELD, "", until);
      case Retry(_, var due, _) -> place(row, Line.LATER_TRY, "", due);
      case Published _, Failed _, Rejected _, Duplicate _, Discarded _ ->
          unplaces.with(row.seq()).add();
    }
  }

  private void place(MessageRow row, Line line, String lane, Instant due) {
    places.with(row.seq()).with(line.number()).with(lane).with(due.toEpochMilli()).add();
  }

  /// Whose first tries go out in order.
  private static String lane(MessageRow row, Body body) {
    if (body instanceof Body.Opened(var opening)) {
      return opening.user().value();
    }
    var user = row.userId();
    return user == null ? "" : user;
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
