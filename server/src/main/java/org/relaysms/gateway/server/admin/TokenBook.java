package org.relaysms.gateway.server.admin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.message.PublisherTokens;

/// The bearer tokens for programs of others, in the store. Thread-safe.
///
/// A token that was once read is judged from memory, so that a poll costs no query. Revoking here
/// ends it at once; revoking by another process on the same database ends it within a minute of its
/// next use, when that use is written down.
public final class TokenBook implements PublisherTokens {
  private static final OneLine NAME = new OneLine("name", 64);
  private static final Duration SHORTEST = Duration.ofDays(1);
  private static final Duration LONGEST = Duration.ofDays(3_650);

  private final Database database;
  private final Clock clock;
  private final SecureRandom random;
  private final ConcurrentMap<TokenId, LiveToken> liveTokensById = new ConcurrentHashMap<>();

  TokenBook(Database database, Clock clock, SecureRandom random) {
    this.database = database;
    this.clock = clock;
    this.random = random;
  }

  /// Makes a token and tells its secret, this once.
  ///
  /// @param name one line of 1 to 64 characters, for the operator
  /// @param lifetime a day to ten years; nothing for a token that lasts until it is revoked
  public TokenOutcome add(String name, TokenScope scope, Optional<Duration> lifetime) {
    var complaint = name.isBlank() ? Optional.of("A name is needed.") : NAME.complaint(name);
    if (complaint.isPresent()) {
      return new TokenOutcome.UnfitName(complaint.get());
    }
    return lifetime.filter(TokenBook::unfit).isPresent()
        ? new TokenOutcome.UnfitLifetime(LONGEST.toDays())
        : made(name, scope, lifetime);
  }

  /// All of them, the newest first, with those that are good no more.
  public List<Token> list() {
    return read(TokenDao::all).stream().map(TokenDao.TokenRow::token).toList();
  }

  /// Ends a token: whoever presents it after this is refused.
  public RevokeOutcome revoke(TokenId id) {
    var outcome = database.commit(handle -> revoke(handle.attach(TokenDao.class), id));
    liveTokensById.remove(id);
    return outcome;
  }

  @Override
  public Admission admit(String authorization) {
    var now = clock.instant();
    return TokenText.presented(authorization)
        .flatMap(presented -> live(presented).filter(live -> live.admits(presented, now)))
        .map(live -> admitted(live, now))
        .orElseGet(Admission.Unknown::new);
  }

  private TokenOutcome made(String name, TokenScope scope, Optional<Duration> lifetime) {
    var now = clock.instant();
    var text = TokenText.random(random);
    var row =
        new TokenDao.TokenRow(
            text.id().value(),
            name,
            scope.word(),
            text.hash(),
            now.toEpochMilli(),
            lifetime.map(now::plus).map(Instant::toEpochMilli),
            Optional.empty(),
            Optional.empty());
    return database.commit(
        handle -> {
          handle.attach(TokenDao.class).insert(row);
          return new TokenOutcome.Made(row.token(), text.whole());
        });
  }

  private static boolean unfit(Duration lifetime) {
    return lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(LONGEST) > 0;
  }

  private Admission admitted(LiveToken live, Instant now) {
    if (live.turnToTell(now)) {
      tellUse(live.token().id(), now);
    }
    return live.token().scope().equals(TokenScope.PUBLISHER.word())
        ? new Admission.Admitted(live.token().id().value(), live.token().name())
        : new Admission.OutOfScope();
  }

  /// Nobody waits for it, and where the store is broken the next minute's use is told instead.
  private void tellUse(TokenId id, Instant now) {
    var _ =
        database
            .write(handle -> handle.attach(TokenDao.class).used(id.value(), now.toEpochMilli()))
            .thenAcceptAsync(good -> keepIf(good, id), Thread::startVirtualThread);
  }

  private void keepIf(boolean good, TokenId id) {
    if (!good) {
      liveTokensById.remove(id);
    }
  }

  /// Reading happens inside the map's own lock on the id, so that a revocation meanwhile finds what
  /// was read and takes it out.
  private Optional<LiveToken> live(TokenText presented) {
    return Optional.ofNullable(liveTokensById.computeIfAbsent(presented.id(), this::stored));
  }

  private @Nullable LiveToken stored(TokenId id) {
    return read(dao -> dao.find(id.value()))
        .filter(row -> row.revokedAt().isEmpty())
        .map(LiveToken::new)
        .orElse(null);
  }

  private RevokeOutcome revoke(TokenDao dao, TokenId id) {
    if (dao.revoke(id.value(), clock.millis())) {
      return new RevokeOutcome.Revoked();
    }
    return dao.find(id.value()).isPresent()
        ? new RevokeOutcome.RevokedBefore()
        : new RevokeOutcome.NoSuchToken();
  }

  private <T> T read(Function<TokenDao, T> question) {
    return database.jdbi().withExtension(TokenDao.class, question::apply);
  }
}
