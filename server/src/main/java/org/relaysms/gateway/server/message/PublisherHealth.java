package org.relaysms.gateway.server.message;

import java.time.Instant;

/// How the Publisher does, as far as we know from calling it.
public sealed interface PublisherHealth {
  /// None is configured: messages wait to be fetched.
  record Off() implements PublisherHealth {}

  /// It has not answered yet, and has not been given up.
  record Unknown() implements PublisherHealth {}

  /// It answers; a refusal is an answer too.
  record Reachable(Instant lastAnswer) implements PublisherHealth {}

  /// It is not called, but for a probe now and then.
  ///
  /// @param since when the first of the tries in vain ended
  /// @param reason of the latest, for the operator
  /// @param nextTry when the next probe may go, or went
  record Away(Instant since, String reason, Instant nextTry) implements PublisherHealth {}
}
