package org.relaysms.gateway.adminui.remote;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;

/// How the Publisher is, as far as the server knows from calling it.
///
/// @param lastAnswer of one that is reachable
/// @param since when one that is away went
/// @param reason why it is away, in the server's words
/// @param nextTry when one that is away is tried again
public record PublisherState(
    Kind state,
    Optional<Instant> lastAnswer,
    Optional<Instant> since,
    Optional<String> reason,
    Optional<Instant> nextTry) {

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
}
