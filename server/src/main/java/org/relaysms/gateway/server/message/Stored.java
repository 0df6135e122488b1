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
  private long place;
  private boolean listed;
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

  /// @param newcomer whether it has got a place among the [Newcomers] just now
  void isNew(long number, boolean newcomer) {
    seq = number;
    place = newcomer ? number : place;
    listed = !newcomer;
    before = Optional.empty();
    after = Accepted.FIRST.word();
    acceptance = Acceptance.NEW;
  }

  void isCopy(MessageRow row, String now) {
    seq = row.seq();
    listed = true;
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
        .with(listed ? 1 : 0)
        .with(id.value())
        .with(id.value())
        .add();
  }

  Acceptance settled(Feed<MessageMove> moves) {
    moves.publish(new MessageMove(seq, id, before, after, arrival.at(), arrival.at()));
    return acceptance;
  }

  /// Gives back its place where it is stored without one, or not at all: a try that failed may have
  /// taken it.
  void end(Newcomers newcomers, boolean stored) {
    if (place != 0 && (listed || !stored)) {
      newcomers.leave(id, place);
    }
  }

  private @Nullable Long sentAt() {
    return arrival.sentAt().map(Instant::toEpochMilli).orElse(null);
  }
}
