package org.relaysms.gateway.server.message;

import java.time.Instant;

/// Where a message stands, from its acceptance on.
sealed interface MessageState {
  /// Stored for good and not yet opened.
  ///
  /// @param tries how often its sender could not be looked up
  /// @param due when to try next; the epoch for the first time
  record Accepted(int tries, Instant due) implements MessageState {
    static final Accepted FIRST = new Accepted(0, Instant.EPOCH);
  }

  /// Opened, and not yet tried.
  record Waiting() implements MessageState {}

  /// In the hands of one taker, whose lease ends at `until`.
  ///
  /// @param tries how often it was tried before
  record Publishing(int tries, Taker taker, Instant until) implements MessageState {}

  /// Tried in vain for now.
  ///
  /// @param tries how often, at least once
  /// @param due when to try next
  record Retry(int tries, Instant due, String reason) implements MessageState {}

  /// The Publisher has it.
  ///
  /// @param by who brought it there
  record Published(int tries, Taker by) implements MessageState {}

  /// A dead letter: refused for good, or tried for too long.
  record Failed(int tries, String reason) implements MessageState {}

  /// In quarantine: it cannot be opened.
  record Rejected(Rejection reason) implements MessageState {}

  /// The same SMS as another that was opened before.
  record Duplicate() implements MessageState {}

  /// Put aside by the operator, in his words.
  record Discarded(String reason) implements MessageState {}

  /// As it is stored and told, such as `published`.
  default String word() {
    return switch (this) {
      case Accepted _ -> "accepted";
      case Waiting _ -> "waiting";
      case Publishing _ -> "publishing";
      case Retry _ -> "retry";
      case Published _ -> "published";
      case Failed _ -> "failed";
      case Rejected _ -> "rejected";
      case Duplicate _ -> "duplicate";
      case Discarded _ -> "discarded";
    };
  }

  /// How often it was tried so far.
  default int triesSoFar() {
    return switch (this) {
      case Accepted(var tries, _) -> tries;
      case Publishing(var tries, _, _) -> tries;
      case Retry(var tries, _, _) -> tries;
      case Published(var tries, _) -> tries;
      case Failed(var tries, _) -> tries;
      case Waiting _, Rejected _, Duplicate _, Discarded _ -> 0;
    };
  }
}
