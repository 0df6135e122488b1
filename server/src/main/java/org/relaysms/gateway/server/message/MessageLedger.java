package org.relaysms.gateway.server.message;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.kernel.Feed;
import org.relaysms.gateway.server.message.MessageEvent.Claimed;

/// Moves messages by [MessageTransitions] in the store: the state, the outbox row and the history
/// in one transaction, told after its commit. Thread-safe; the row as it stands in the transaction
/// decides, so that of two takers one loses.
final class MessageLedger {
  private final Database database;
  private final Clock clock;
  private final Feed<MessageMove> moves = new Feed<>();

  MessageLedger(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Told on the writer's thread: listeners must not block.
  Feed<MessageMove> moves() {
    return moves;
  }

  /// The state after the event, once that is committed; nothing where the event does not apply.
  CompletableFuture<Optional<MessageState>> move(long seq, MessageEvent event) {
    return move(seq, event, (_, _) -> {});
  }

  /// As [#move(long, MessageEvent)], and what opening brought with it.
  CompletableFuture<Optional<MessageState>> opened(long seq, Opening opening) {
    return move(seq, new MessageEvent.Opened(), (rows, row) -> rows.opened(row.seq(), opening));
  }

  /// As [#move(long, MessageEvent)] with [MessageEvent.Delivered].
  ///
  /// @param keepText whether the plain text stays in the store
  CompletableFuture<Optional<MessageState>> delivered(
      long seq, MessageEvent.Delivered event, boolean keepText) {
    return move(
        seq,
        event,
        (rows, row) -> {
          if (!keepText) {
            rows.dropText(row.seq());
          }
        });
  }

  /// Gives a taker what is due in a line, at most so many, in order.
  List<MessageRow> claim(Line line, Taker taker, Instant until, int most) {
    var claimed =
        database.commit(
            handle -> {
              var rows = new MessageRows(handle);
              var now = clock.instant();
              var moved = new ArrayList<Moved>();
              rows.reclaim(now);
              for (var seq : rows.due(line, now, most, database.dialect().skipLocked())) {
                apply(rows, seq, new Claimed(taker, until), now, (_, _) -> {})
                    .ifPresent(moved::add);
              }
              return List.copyOf(moved);
            });
    claimed.forEach(moved -> moves.publish(moved.told()));
    return claimed.stream().map(Moved::before).toList();
  }

  private CompletableFuture<Optional<MessageState>> move(
      long seq, MessageEvent event, BiConsumer<MessageRows, MessageRow> besides) {
    return database
        .write(handle -> apply(new MessageRows(handle), seq, event, clock.instant(), besides))
        .thenApply(
            moved -> {
              moved.ifPresent(one -> moves.publish(one.told()));
              return moved.map(Moved::after);
            });
  }

  private static Optional<Moved> apply(
      MessageRows rows,
      long seq,
      MessageEvent event,
      Instant now,
      BiConsumer<MessageRows, MessageRow> besides) {
    var found = rows.find(seq);
    return found
        .flatMap(row -> MessageTransitions.next(row.current(), event, now))
        .map(
            next -> {
              var row = found.orElseThrow();
              rows.move(seq, next, now, note(event));
              besides.accept(rows, row);
              return new Moved(row, next, now);
            });
  }

  /// What the history tells besides the state.
  private static String note(MessageEvent event) {
    return switch (event) {
      case MessageEvent.Refused(var reason) -> reason.words();
      case MessageEvent.LookUpFailed(_, var reason) -> reason;
      case Claimed(var taker, _) -> taker.name();
      case MessageEvent.Released _ -> "given back untried";
      case MessageEvent.Delivered(_, var how) -> how;
      case MessageEvent.Undelivered(_, _, var reason) -> reason;
      case MessageEvent.GivenUp(_, var reason) -> reason;
      case MessageEvent.UnderLease(_, var report) -> note(report);
      case MessageEvent.Replayed _ -> "replayed by the operator";
      case MessageEvent.PutAside(var reason) -> reason;
      case MessageEvent.Repeated _ -> "came once more";
      case MessageEvent.Opened _ -> "opened";
    };
  }

  private record Moved(MessageRow before, MessageState after, Instant at) {
    MessageMove told() {
      return new MessageMove(
          before.seq(),
          Optional.of(before.state()),
          after.word(),
          after instanceof MessageState.Rejected(var reason)
              ? Optional.of(reason.code())
              : Optional.empty(),
          Instant.ofEpochMilli(before.acceptedAt()),
          at);
    }
  }
}
