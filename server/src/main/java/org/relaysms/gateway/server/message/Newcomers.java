package org.relaysms.gateway.server.message;

import java.util.Optional;
import org.agrona.collections.Long2LongHashMap;
import org.relaysms.gateway.server.db.Database;

/// The messages that nobody has looked at since they came in, by their ids. The store's index has
/// them only afterwards: ids are random, and each would write a page of its own of it in the commit
/// that a gateway waits for, while whoever looks at messages moves many in one commit and keeps
/// nobody waiting.
///
/// What it says is a hint: the store has the last word, since a commit may have failed. A place is
/// an id's first half, so that a place costs 16 bytes and no garbage; where it is taken, the
/// message is listed in the index at once, as it is where others write the store too. Thread-safe.
final class Newcomers {
  private static final int MOST = 1_000_000;
  private static final long FREE = 0;

  private final int most;
  private final Long2LongHashMap seqs = new Long2LongHashMap(FREE);

  Newcomers(int most) {
    this.most = most;
  }

  /// With those that the store holds.
  static Newcomers of(Database database) {
    var newcomers = new Newcomers(database.dialect().oneProcess() ? MOST : 0);
    database.read(
        "SELECT seq, id FROM messages WHERE state = 'accepted' AND listed = 0",
        row -> newcomers.take(new MessageId(row.getString("id")), row.getLong("seq")));
    return newcomers;
  }

  /// The newcomer with the id, as it stands in the transaction.
  Optional<MessageRow> find(MessageRows rows, MessageId id) {
    var seq = seq(id);
    return seq == FREE
        ? Optional.empty()
        : rows.find(seq).filter(row -> row.messageId().equals(id));
  }

  /// Whether a message may stay out of the index; from then on it has its place here, since the
  /// next commit must find it, whether its own has ended or not.
  synchronized boolean take(MessageId id, long seq) {
    var free = seqs.size() < most && seqs.get(place(id)) == FREE;
    if (free) {
      seqs.put(place(id), seq);
    }
    return free;
  }

  /// Nobody needs the place any more: the index has the message, or its commit failed.
  synchronized void leave(MessageId id, long seq) {
    seqs.remove(place(id), seq);
  }

  synchronized int size() {
    return seqs.size();
  }

  private synchronized long seq(MessageId id) {
    return seqs.get(place(id));
  }

  private static long place(MessageId id) {
    return Long.parseUnsignedLong(id.value(), 0, 16, 16);
  }
}
