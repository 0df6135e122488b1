package org.relaysms.gateway.server.message;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.kernel.Feed;
import org.relaysms.gateway.server.message.MessageState.Accepted;
import org.relaysms.gateway.server.message.MessageState.Duplicate;

/// One arrival on its way into the store: sealed on the caller's thread, numbered by the writer,
/// told after the commit.
final class Stored {
  private final Arrival arrival;
  private final MessageId id;
  private final String lookup;
  private final String senderBox;
  private final String bodyBox;
  private long seq;
  private Optional<String> before = Optional.empty();
  private String after = "";
  private Acceptance acceptance = Acceptance.NEW;

  Stored(Arrival arrival, MessageId id, Boxes boxes) {
    this.arrival = arrival;
    this.id = id;
    lookup = boxes.lookup(arrival.sender());
    senderBox = boxes.sealedSender(id, arrival.sender());
    bodyBox = boxes.sealedBody(id, arrival.box().bytes());
  }

  Arrival arrival() {
    return arrival;
  }

  MessageId id() {
    return id;
  }

  long seq() {
    return seq;
  }

  void isNew(long number) {
    seq = number;
    before = Optional.empty();
    after = Accepted.FIRST.word();
    acceptance = Acceptance.NEW;
  }

  void isCopy(MessageRow row, String now) {
    seq = row.seq();
    before = Optional.of(row.state());
    after = now;
    acceptance = Acceptance.COPY;
  }

  void isFirstCopy() {
    after = new Duplicate().word();
    acceptance = Acceptance.COPY;
  }

  void bind(PreparedBatch batch) {
    var at = arrival.at().toEpochMilli();
    batch
        .bind(0, seq)
        .bind(1, id.value())
        .bind(2, after)
        .bind(3, arrival.route())
        .bind(4, arrival.gateway().orElse(null))
        .bind(5, lookup)
        .bind(6, senderBox)
        .bind(7, bodyBox)
        .bind(8, sentAt())
        .bind(9, at)
        .bind(10, at)
        .bind(11, 0)
        .bind(12, id.value())
        .add();
  }

  Acceptance settled(Feed<MessageMove> moves) {
    moves.publish(new MessageMove(seq, before, after, arrival.at(), arrival.at()));
    return acceptance;
  }

  private @Nullable Long sentAt() {
    return arrival.sentAt().map(Instant::toEpochMilli).orElse(null);
  }
}
