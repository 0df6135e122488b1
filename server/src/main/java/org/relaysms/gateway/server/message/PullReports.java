package org.relaysms.gateway.server.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.message.MessageEvent.Delivered;
import org.relaysms.gateway.server.message.MessageEvent.GivenUp;
import org.relaysms.gateway.server.message.MessageEvent.Undelivered;
import org.relaysms.gateway.server.message.MessageState.Failed;
import org.relaysms.gateway.server.message.MessageState.Published;
import org.relaysms.gateway.server.message.MessageState.Retry;

/// What a Publisher that fetches says became of a message. A message that it fails to publish for
/// now waits as long as one that we failed to push, and is given up as late. Thread-safe; returns
/// after the commit.
record PullReports(
    Database database, MessageLedger ledger, Terms terms, Clock clock, RandomGenerator random) {
  /// How messages end.
  ///
  /// @param patience how long after its acceptance a message is tried
  /// @param keepTexts whether a published message keeps its text
  record Terms(Duration patience, boolean keepTexts) {}

  enum Outcome {
    DONE,
    MISSING,
    /// Leased to another, or to nobody any more.
    NOT_YOURS
  }

  Outcome published(MessageId id, Taker taker) {
    return find(id)
        .map(row -> settle(row, new Delivered(taker, "the Publisher fetched it and reported it")))
        .orElse(Outcome.MISSING);
  }

  /// @param retry whether another try may do better
  Outcome failed(MessageId id, Taker taker, String reason, boolean retry) {
    return find(id)
        .map(row -> settle(row, retry ? later(row, taker, reason) : new GivenUp(taker, reason)))
        .orElse(Outcome.MISSING);
  }

  private MessageEvent later(MessageRow row, Taker taker, String reason) {
    var now = clock.instant();
    return Instant.ofEpochMilli(row.acceptedAt()).plus(terms.patience()).isBefore(now)
        ? new GivenUp(taker, "tried for %d days: %s".formatted(terms.patience().toDays(), reason))
        : new Undelivered(taker, now.plus(Backoff.USUAL.after(row.tries(), random)), reason);
  }

  private Outcome settle(MessageRow row, MessageEvent event) {
    var moved =
        event instanceof Delivered delivered
            ? ledger.delivered(row.seq(), delivered, terms.keepTexts())
            : ledger.move(row.seq(), event);
    return moved.join().isPresent() || saidBefore(row.messageId(), event)
        ? Outcome.DONE
        : Outcome.NOT_YOURS;
  }

  /// The same report once more, since its answer was lost.
  private boolean saidBefore(MessageId id, MessageEvent event) {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              var rows = new MessageRows(handle);
              return rows.find(id).filter(row -> saidBefore(rows, row, event)).isPresent();
            });
  }

  private static boolean saidBefore(MessageRows rows, MessageRow row, MessageEvent event) {
    return switch (row.current()) {
      case Published(_, var by) -> event instanceof Delivered(var taker, _) && by.equals(taker);
      case Retry(_, _, var before) ->
          event instanceof Undelivered(var taker, _, var reason)
              && reason.equals(before)
              && rows.lastHeldBy(row.seq(), taker);
      case Failed(_, var before) ->
          event instanceof GivenUp(var taker, var reason)
              && reason.equals(before)
              && rows.lastHeldBy(row.seq(), taker);
      case MessageState.Accepted _,
          MessageState.Waiting _,
          MessageState.Publishing _,
          MessageState.Rejected _,
          MessageState.Duplicate _,
          MessageState.Discarded _ ->
          false;
    };
  }

  private Optional<MessageRow> find(MessageId id) {
    return database.jdbi().withHandle(handle -> new MessageRows(handle).find(id));
  }
}
