package org.relaysms.gateway.adminui.remote;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;

/// How the Publisher is, as far as the server knows from calling it and from being asked by it.
///
/// @param lastAnswer when it last said anything, a refusal too
/// @param lastStatus the HTTP status of that
/// @param lastError when a call last published nothing
/// @param lastErrorReason why, in the server's words
/// @param since when one that is away went
/// @param reason why it is away, in the server's words
/// @param nextTry when one that is away is tried again
/// @param lastFetch when somebody last asked for messages
/// @param lastFetchName what the operator calls the token that was used
/// @param fetchesWaiting how many ask and wait now
public record PublisherState(
    Kind state,
    Optional<Circuit> circuit,
    Optional<Instant> lastAnswer,
    Optional<Integer> lastStatus,
    Optional<Instant> lastError,
    Optional<String> lastErrorReason,
    Optional<Instant> since,
    Optional<String> reason,
    Optional<Instant> nextTry,
    Optional<Instant> lastFetch,
    Optional<String> lastFetchName,
    int fetchesWaiting) {

  /// Whether it answers.
  public enum Kind {
    /// None is set: messages wait to be fetched.
    @JsonProperty("off")
    OFF,
    /// Not called yet.
    @JsonProperty("unknown")
    UNKNOWN,
    @JsonProperty("reachable")
    REACHABLE,
    @JsonProperty("away")
    AWAY
  }

  /// Whether calls are let through to it.
  public enum Circuit {
    @JsonProperty("off")
    OFF,
    /// They are.
    @JsonProperty("closed")
    CLOSED,
    /// None is until the next try.
    @JsonProperty("open")
    OPEN,
    /// One is under way, to see whether it is back.
    @JsonProperty("half-open")
    HALF_OPEN
  }
}
