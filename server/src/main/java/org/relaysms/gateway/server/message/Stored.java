package org.relaysms.gateway.server.message;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.db.RowBatch;
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

  void bind(RowBatch batch) {
    var at = arrival.at().toEpochMilli();
    batch
        .with(seq)
        .with(id.value())
        .with(after)
        .with(arrival.route())
        .with(arrival.gateway().orElse(null))
        .with(lookup)
        .with(senderBox)
        .with(bodyBox)
        .with(sentAt())
        .with(at)
        .with(at)
        .with(0)
        .with(id.value())
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
