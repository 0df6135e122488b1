package org.relaysms.gateway.server.message;

import java.time.Instant;
import java.util.Optional;

/// All that is known of the Publisher, both of the one that we call and of those that fetch. What
/// was heard is known since the server started.
///
/// @param lastAnswer whatever it said, a refusal or an error too
/// @param lastFailure the latest call that published nothing
/// @param fetchesWaiting fetches that wait for a message now
public record PublisherStanding(
    PublisherHealth health,
    CircuitState circuit,
    Optional<Answer> lastAnswer,
    Optional<Failure> lastFailure,
    Optional<Fetch> lastFetch,
    int fetchesWaiting) {

  /// An HTTP answer.
  public record Answer(Instant at, int status) {}

  /// A try in vain.
  ///
  /// @param reason words for the operator, with nothing of the message
  public record Failure(Instant at, String reason) {}

  /// Somebody asked for messages, and may have got none.
  ///
  /// @param token the id of his token
  /// @param name what the operator calls that token
  public record Fetch(Instant at, String token, String name) {}
}
