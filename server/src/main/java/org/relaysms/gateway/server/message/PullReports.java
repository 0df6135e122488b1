package org.relaysms.gateway.server.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.http.Backoff;
import org.relaysms.gateway.server.message.MessageEvent.Delivered;
import org.relaysms.gateway.server.message.MessageEvent.GivenUp;
import org.relaysms.gateway.server.message.MessageEvent.Undelivered;
import org.relaysms.gateway.server.message.MessageEvent.UnderLease;
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
    /// Leased to another, or to nobody any more, or under another lease than the named one.
    NOT_YOURS
  }

  Outcome published(MessageId id, Taker taker) {
    return find(id)
        .map(
            row ->
                settle(
                    row,
                    new Delivered(taker, "the Publisher fetched it and reported it"),
                    Optional.empty()))
        .orElse(Outcome.MISSING);
  }

  /// Whoever had the message twice may hear of the first try late, when the second is under way: a
  /// failure under a named lease decides that lease only. Published is published under any.
  Outcome failed(MessageId id, Taker taker, PullFailure failure) {
    return find(id)
        .map(row -> settle(row, event(row, taker, failure), failure.lease()))
        .orElse(Outcome.MISSING);
  }

  /// What no Publisher can have, since it does not open.
  void givenUp(MessageRow row, Taker taker, String reason) {
    ledger.move(row.seq(), new GivenUp(taker, reason)).join();
  }

  private MessageEvent event(MessageRow row, Taker taker, PullFailure failure) {
    return failure.retry()
        ? later(row, taker, failure.reason())
        : new GivenUp(taker, failure.reason());
  }

  private MessageEvent later(MessageRow row, Taker taker, String reason) {
    var now = clock.instant();
    return row.triedFrom().plus(terms.patience()).isBefore(now)
        ? new GivenUp(taker, "tried for %d days: %s".formatted(terms.patience().toDays(), reason))
        : new Undelivered(taker, now.plus(Backoff.USUAL.after(row.tries(), random)), reason);
  }

  private Outcome settle(MessageRow row, MessageEvent event, Optional<Instant> lease) {
    var moved =
        event instanceof Delivered delivered
            ? ledger.delivered(row.seq(), delivered, terms.keepTexts())
            : ledger.move(row.seq(), underLease(event, lease));
    return moved.join().isPresent() || saidBefore(row.messageId(), event)
        ? Outcome.DONE
        : Outcome.NOT_YOURS;
  }

  private static MessageEvent underLease(MessageEvent event, Optional<Instant> lease) {
    return lease.<MessageEvent>map(until -> new UnderLease(until, event)).orElse(event);
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
