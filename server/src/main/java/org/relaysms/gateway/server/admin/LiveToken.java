package org.relaysms.gateway.server.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// A token that was not revoked when it was read, kept in memory with its hash. Thread-safe.
final class LiveToken {
  private static final long TOLD_EVERY = Duration.ofMinutes(1).toMillis();

  private final Token token;
  private final String hash;
  private final AtomicLong toldAt;

  LiveToken(TokenDao.TokenRow row) {
    token = row.token();
    hash = row.hash();
    toldAt = new AtomicLong(row.lastUsedAt().orElse(0L));
  }

  Token token() {
    return token;
  }

  boolean admits(TokenText presented, Instant now) {
    return presented.matches(hash) && token.state(now) == TokenState.ACTIVE;
  }

  /// Whether a use now shall be written down; true for one caller a minute.
  boolean turnToTell(Instant now) {
    var told = toldAt.get();
    var due = now.toEpochMilli() - told >= TOLD_EVERY;
    return due && toldAt.compareAndSet(told, now.toEpochMilli());
  }
}
