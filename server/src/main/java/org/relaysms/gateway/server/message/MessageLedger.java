package org.relaysms.gateway.server.message;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.db.BatchWriter;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.kernel.Feed;
import org.relaysms.gateway.server.message.MessageEvent.Claimed;

/// Moves messages by [MessageTransitions] in the store: the state, the outbox row and the history
/// in one transaction, told after its commit. Moves that come while a commit is under way are
/// written together by the next one. Thread-safe; the row as it stands in the transaction decides,
/// so that of two takers one loses.
final class MessageLedger {
  private final Database database;
  private final Clock clock;
  private final BatchWriter<Move> writer;
  private final Feed<MessageMove> moves = new Feed<>();

  MessageLedger(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    writer = database.batch(this::write);
  }

  /// Told on the store's own thread: listeners must not block.
  Feed<MessageMove> moves() {
    return moves;
  }

  /// The state after the event, once that is committed; nothing where the event does not apply.
  CompletableFuture<Optional<MessageState>> move(long seq, MessageEvent event) {
    return move(new Move(seq, event, new MoveBatch.Body.Kept()));
  }

  /// As [#move(long, MessageEvent)], and what opening brought with it.
  CompletableFuture<Optional<MessageState>> opened(long seq, Opening opening) {
    return move(new Move(seq, new MessageEvent.Opened(), new MoveBatch.Body.Opened(opening)));
  }

  /// As [#move(long, MessageEvent)] with [MessageEvent.Delivered].
  ///
  /// @param keepText whether the plain text stays in the store
  CompletableFuture<Optional<MessageState>> delivered(
      long seq, MessageEvent.Delivered event, boolean keepText) {
    var body = keepText ? new MoveBatch.Body.Kept() : new MoveBatch.Body.Dropped();
    return move(new Move(seq, event, body));
  }

  /// Gives a taker what is due, at most so many: half of them first tries, in the order of each
  /// user, and half later ones, so that neither starves the other; answers them as they were.
  ///
  /// @param turns whose first tries come next
  List<MessageRow> claim(Taker taker, Instant until, int most, Turns turns) {
    var claimed =
        database.commit(
            handle -> {
              var now = clock.instant();
              var due = due(new MessageRows(handle), turns, now, most).stream();
              var asked = due.map(seq -> Move.kept(seq, new Claimed(taker, until)));
              return written(handle, asked.toList(), now);
            });
    claimed.forEach(moved -> moves.publish(moved.told()));
    return claimed.stream().map(Moved::before).toList();
  }

  private List<Long> due(MessageRows rows, Turns turns, Instant now, int most) {
    var lock = database.dialect().skipLocked();
    rows.putBackLapsed(now);
    var later = rows.due(Line.LATER_TRY, now, most, lock);
    var first = turns.next(rows, most - Math.min(later.size(), turns.half(most)), lock);
    return Stream.concat(first.stream(), later.stream()).limit(most).toList();
  }

  private CompletableFuture<Optional<MessageState>> move(Move asked) {
    return writer
        .add(asked)
        .thenApply(
            _ -> {
              var moved = asked.moved();
              moved.ifPresent(one -> moves.publish(one.told()));
              return moved.map(Moved::after);
            });
  }

  private void write(Handle handle, List<Move> asked) {
    var now = clock.instant();
    rounds(asked).forEach(round -> written(handle, round, now));
  }

  /// So that each round moves a message once, and a later round sees what an earlier one did.
  private static List<Collection<Move>> rounds(List<Move> asked) {
    var rounds = new ArrayList<Collection<Move>>();
    var round = new LinkedHashMap<Long, Move>();
    for (var move : asked) {
      if (round.containsKey(move.seq)) {
        rounds.add(round.values());
        round = new LinkedHashMap<>();
      }
      round.put(move.seq, move);
    }
    rounds.add(round.values());
    return rounds;
  }

  /// What has moved, in the order that was asked.
  private static List<Moved> written(Handle handle, Collection<Move> round, Instant now) {
    var rows = new MessageRows(handle).find(round.stream().map(move -> move.seq).toList());
    var batch = new MoveBatch(handle);
    round.forEach(move -> move.apply(rows, batch, now));
    batch.write();
    return round.stream().flatMap(move -> move.moved().stream()).toList();
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

  /// An event on its way to its message; the writer fills in what came of it.
  private static final class Move {
    private final long seq;
    private final MessageEvent event;
    private final MoveBatch.Body body;
    private @Nullable Moved moved;

    Move(long seq, MessageEvent event, MoveBatch.Body body) {
      this.seq = seq;
      this.event = event;
      this.body = body;
    }

    static Move kept(long seq, MessageEvent event) {
      return new Move(seq, event, new MoveBatch.Body.Kept());
    }

    void apply(Map<Long, MessageRow> rows, MoveBatch batch, Instant now) {
      var found = Optional.ofNullable(rows.get(seq));
      var next = found.flatMap(row -> MessageTransitions.next(row.current(), event, now));
      moved = next.map(state -> new Moved(found.orElseThrow(), state, now)).orElse(null);
      moved().ifPresent(one -> write(one, batch));
    }

    Optional<Moved> moved() {
      return Optional.ofNullable(moved);
    }

    private void write(Moved one, MoveBatch batch) {
      batch.add(one.before(), one.after(), one.at(), note(event), body);
      if (event instanceof MessageEvent.Replayed) {
        batch.beginAnew(seq, one.at());
      }
    }
  }

  private record Moved(MessageRow before, MessageState after, Instant at) {
    MessageMove told() {
      return new MessageMove(
          before.seq(),
          before.messageId(),
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
