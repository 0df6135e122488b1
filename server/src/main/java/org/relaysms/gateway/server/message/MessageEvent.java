package org.relaysms.gateway.server.message;

import java.time.Instant;

/// What can happen to a message after its acceptance.
sealed interface MessageEvent {
  /// A key of the sender's opened it.
  record Opened() implements MessageEvent {}

  /// It cannot be opened.
  record Refused(Rejection reason) implements MessageEvent {}

  /// The sender cannot be looked up now.
  ///
  /// @param due when to try again
  record LookUpFailed(Instant due, String reason) implements MessageEvent {}

  /// The same SMS came once more.
  record Repeated() implements MessageEvent {}

  /// Somebody takes it, until a moment.
  record Claimed(Taker taker, Instant until) implements MessageEvent {}

  /// The taker gives it back untried.
  record Released(Taker taker) implements MessageEvent {}

  /// The taker has published it.
  record Delivered(Taker taker, String how) implements MessageEvent {}

  /// The taker tried in vain; the next try is due then.
  record Undelivered(Taker taker, Instant due, String reason) implements MessageEvent {}

  /// The taker gives up for good.
  record GivenUp(Taker taker, String reason) implements MessageEvent {}

  /// What a taker says of the one lease that ends then. Of a message that it has been given anew
  /// since, the same taker may know better: of any other lease this says nothing.
  record UnderLease(Instant until, MessageEvent report) implements MessageEvent {}

  /// The operator wants it tried again.
  record Replayed() implements MessageEvent {}

  /// The operator puts it aside.
  record PutAside(String reason) implements MessageEvent {}
}
