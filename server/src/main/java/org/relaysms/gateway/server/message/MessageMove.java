package org.relaysms.gateway.server.message;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What has happened to a message, told after the commit.
///
/// @param seq its number in the order of acceptance
/// @param id the same for every copy of it
/// @param before nothing where it is new
/// @param rejection one of [#REJECTIONS], where that is what happened
public record MessageMove(
    long seq,
    MessageId id,
    Optional<String> before,
    String after,
    Optional<String> rejection,
    Instant acceptedAt,
    Instant at) {
  /// Every code of why a message may lie in quarantine.
  public static final List<String> REJECTIONS =
      Arrays.stream(Rejection.values()).map(Rejection::code).toList();

  /// One that is no rejection.
  public MessageMove(
      long seq,
      MessageId id,
      Optional<String> before,
      String after,
      Instant acceptedAt,
      Instant at) {
    this(seq, id, before, after, Optional.empty(), acceptedAt, at);
  }

  /// Whether the message changed its state, and was not only counted once more.
  public boolean changedState() {
    return !before.equals(Optional.of(after));
  }
}
