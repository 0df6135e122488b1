package org.relaysms.gateway.server.message;

import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.message.MessageEvent.Delivered;
import org.relaysms.gateway.server.message.MessageState.Published;

/// What a Publisher that fetches says became of a message. Thread-safe; returns after the commit.
///
/// @param keepTexts whether a published message keeps its text
record PullReports(Database database, MessageLedger ledger, boolean keepTexts) {
  enum Outcome {
    DONE,
    MISSING,
    /// Leased to another, or to nobody any more.
    NOT_YOURS
  }

  Outcome report(MessageId id, MessageEvent event) {
    return database
        .jdbi()
        .withHandle(handle -> new MessageRows(handle).find(id))
        .map(row -> report(row, event))
        .orElse(Outcome.MISSING);
  }

  private Outcome report(MessageRow row, MessageEvent event) {
    var moved =
        event instanceof Delivered delivered
            ? ledger.delivered(row.seq(), delivered, keepTexts)
            : ledger.move(row.seq(), event);
    return moved.join().isPresent() || saidBefore(row, event) ? Outcome.DONE : Outcome.NOT_YOURS;
  }

  /// The same report once more, since its answer was lost.
  private static boolean saidBefore(MessageRow row, MessageEvent event) {
    return event instanceof Delivered(var taker, _)
        && row.current() instanceof Published(_, var by)
        && by.equals(taker);
  }
}
