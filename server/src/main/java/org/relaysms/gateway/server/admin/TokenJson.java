package org.relaysms.gateway.server.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A bearer token as the admin API writes it; times in epoch milliseconds.
///
/// @param state `active`, `expired` or `revoked`
record TokenJson(
    String id,
    String name,
    String scope,
    String state,
    long createdAt,
    @Nullable Long expiresAt,
    @Nullable Long lastUsedAt,
    @Nullable Long revokedAt) {

  static TokenJson of(Token token, Instant now) {
    return new TokenJson(
        token.id().value(),
        token.name(),
        token.scope(),
        token.state(now).word(),
        token.createdAt().toEpochMilli(),
        token.expiresAt().map(Instant::toEpochMilli).orElse(null),
        token.lastUsedAt().map(Instant::toEpochMilli).orElse(null),
        token.revokedAt().map(Instant::toEpochMilli).orElse(null));
  }
}
