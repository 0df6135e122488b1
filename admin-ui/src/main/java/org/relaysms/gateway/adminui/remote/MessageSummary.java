package org.relaysms.gateway.adminui.remote;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// How the messages stand as a whole.
///
/// @param counts by the word of a state; one that no message is in may be missing
/// @param copies how often a message came again, since the server started
/// @param oldestUnfinished when the oldest that is still to be published was accepted
/// @param refusing why no message is accepted now, in the server's words
public record MessageSummary(
    Map<String, Integer> counts,
    int copies,
    Optional<Instant> oldestUnfinished,
    Optional<String> refusing,
    PublisherState publisher) {
  public int count(MessageState state) {
    return counts.getOrDefault(state.word(), 0);
  }
}
