package org.relaysms.gateway.server.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

/// A row of `messages` with its row of `outbox`. Times are epoch milliseconds; boxes are base64.
///
/// @param dueAt of the outbox; 0 where the message is in none
record MessageRow(
    long seq,
    String id,
    String state,
    int tries,
    @Nullable String taker,
    @Nullable String reason,
    String route,
    @Nullable String gateway,
    String senderLookup,
    String senderBox,
    @Nullable String bodyBox,
    @Nullable String userId,
    @Nullable String deviceId,
    @Nullable String letter,
    @Nullable Long sentAt,
    long acceptedAt,
    long changedAt,
    int copies,
    @Nullable Long tryingSince,
    long dueAt) {

  /// Every column, for a select from `messages m LEFT JOIN outbox o ON o.seq = m.seq`.
  static final String COLUMNS =
      """
      m.seq, m.id, m.state, m.tries, m.taker, m.reason, m.route, m.gateway, m.sender_lookup,
      m.sender_box, m.body_box, m.user_id, m.device_id, m.letter, m.sent_at, m.accepted_at, m.changed_at, m.copies,
      m.trying_since, coalesce(o.due_at, 0) AS due_at
      """;

  static MessageRow of(ResultSet row) throws SQLException {
    return new MessageRow(
        row.getLong("seq"),
        row.getString("id"),
        row.getString("state"),
        row.getInt("tries"),
        row.getString("taker"),
        row.getString("reason"),
        row.getString("route"),
        row.getString("gateway"),
        row.getString("sender_lookup"),
        row.getString("sender_box"),
        row.getString("body_box"),
        row.getString("user_id"),
        row.getString("device_id"),
        row.getString("letter"),
        optionalLong(row, "sent_at"),
        row.getLong("accepted_at"),
        row.getLong("changed_at"),
        row.getInt("copies"),
        optionalLong(row, "trying_since"),
        row.getLong("due_at"));
  }

  MessageId messageId() {
    return new MessageId(id);
  }

  /// Whether a key opened it once: then `bodyBox` holds the plain text.
  boolean opened() {
    return letter != null;
  }

  MessageState current() {
    return switch (state) {
      case "accepted" -> new Accepted(tries, due());
      case "waiting" -> new Waiting();
      case "publishing" -> new Publishing(tries, new Taker(text(taker)), due());
      case "retry" -> new Retry(tries, due(), text(reason));
      case "published" -> new Published(tries, new Taker(text(taker)));
      case "failed" -> new Failed(tries, text(reason));
      case "rejected" -> new Rejected(Rejection.ofCode(text(reason)));
      case "duplicate" -> new Duplicate();
      case "discarded" -> new Discarded(text(reason));
      default -> throw new IllegalStateException("the store holds a state that nobody knows");
    };
  }

  /// From when the patience with it counts: its acceptance, or its last replay.
  Instant triedFrom() {
    return Instant.ofEpochMilli(tryingSince == null ? acceptedAt : tryingSince);
  }

  private Instant due() {
    return Instant.ofEpochMilli(dueAt);
  }

  private static @Nullable Long optionalLong(ResultSet row, String column) throws SQLException {
    var value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private static String text(@Nullable String stored) {
    return stored == null ? "" : stored;
  }

  @Override
  public String toString() {
    return "MessageRow[" + seq + " " + state + "]";
  }
}
