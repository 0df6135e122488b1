package org.relaysms.gateway.server.admin;

import java.time.Instant;
import java.util.Optional;

/// A bearer token as it may be shown: all but the secret, which nobody has but its holder.
///
/// @param name what the operator calls it
/// @param scope a word of [TokenScope], or one that another version of the server wrote
/// @param expiresAt nothing for a token that lasts
/// @param lastUsedAt at most a minute behind
public record Token(
    TokenId id,
    String name,
    String scope,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> revokedAt) {

  /// What it is good for and how long, for the audit trail.
  public String terms() {
    return "scope " + scope + expiresAt.map(end -> ", until " + end).orElse("");
  }

  public TokenState state(Instant now) {
    if (revokedAt.isPresent()) {
      return TokenState.REVOKED;
    }
    return expiresAt.filter(end -> !now.isBefore(end)).isPresent()
        ? TokenState.EXPIRED
        : TokenState.ACTIVE;
  }
}
