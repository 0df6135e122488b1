package org.relaysms.gateway.server.message;

import java.time.Instant;
import java.util.Optional;

/// What has happened to a message, told after the commit.
///
/// @param seq its number in the order of acceptance
/// @param before nothing where it is new
public record MessageMove(
    long seq, Optional<String> before, String after, Instant acceptedAt, Instant at) {
  /// Whether the message changed its state, and was not only counted once more.
  public boolean changedState() {
    return !before.equals(Optional.of(after));
  }
}
