package org.relaysms.gateway.server.admin;

import org.relaysms.gateway.server.kernel.Secret;

/// What making a token came to.
public sealed interface TokenOutcome {
  /// Made.
  ///
  /// @param secret what its holder has to present; told this once, since the store keeps its hash
  record Made(Token token, Secret secret) implements TokenOutcome {}

  /// The name will not do.
  ///
  /// @param why a sentence for a person
  record UnfitName(String why) implements TokenOutcome {}

  /// It would be good for less than a day, or for longer than any token is.
  ///
  /// @param mostDays the longest there is
  record UnfitLifetime(long mostDays) implements TokenOutcome {}
}
