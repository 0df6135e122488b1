package org.relaysms.gateway.server.sync;

import java.time.Instant;
import java.util.Optional;

/// How a claim stands with the operator, whose word `[sync] approval = operator` demands before a
/// key goes out.
sealed interface Consent {
  /// No word is demanded.
  record NotNeeded() implements Consent {}

  /// No password was right so far, so nobody was asked.
  record NotAsked() implements Consent {}

  /// A right password came, and the operator is asked since.
  record Asked(Instant since, Proven proven) implements Consent {}

  /// The operator said yes; the phone's next try gets the key.
  record Given(Instant since, Proven proven) implements Consent {}

  /// Whether a right password gets the key now.
  default boolean allows() {
    return switch (this) {
      case NotNeeded _, Given _ -> true;
      case NotAsked _, Asked _ -> false;
    };
  }

  /// Whether anybody's word is demanded at all.
  default boolean needed() {
    return !(this instanceof NotNeeded);
  }

  default Optional<Proven> known() {
    return switch (this) {
      case NotNeeded _, NotAsked _ -> Optional.empty();
      case Asked(var _, var proven) -> Optional.of(proven);
      case Given(var _, var proven) -> Optional.of(proven);
    };
  }

  /// The same after a right password: the first one asks, a later one is the newest proof.
  default Consent after(Proven proven, Instant now) {
    return switch (this) {
      case NotNeeded _ -> this;
      case NotAsked _ -> new Asked(now, proven);
      case Asked(var since, var _) -> new Asked(since, proven);
      case Given(var since, var _) -> new Given(since, proven);
    };
  }

  /// The same after the operator's yes, which only who was asked can say.
  default Consent given() {
    return this instanceof Asked(var since, var proven) ? new Given(since, proven) : this;
  }
}
