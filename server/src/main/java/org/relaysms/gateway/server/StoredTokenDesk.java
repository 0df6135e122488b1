package org.relaysms.gateway.server;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.admin.Actor;
import org.relaysms.gateway.server.admin.AuditAction;
import org.relaysms.gateway.server.admin.OperatorBooks;
import org.relaysms.gateway.server.admin.RevokeOutcome;
import org.relaysms.gateway.server.admin.Token;
import org.relaysms.gateway.server.admin.TokenId;
import org.relaysms.gateway.server.admin.TokenOutcome;
import org.relaysms.gateway.server.admin.TokenScope;

/// The tokens in the store of a folder on which no server runs, whose lock it holds meanwhile. For
/// one thread.
final class StoredTokenDesk implements TokenDesk {
  private final StoreVisit visit;
  private final OperatorBooks books;

  private StoredTokenDesk(StoreVisit visit) {
    this.visit = visit;
    books = visit.books();
  }

  static TokenDesk open(StoreOptions options, FolderLock lock) {
    return StoreVisit.open(options, lock, StoredTokenDesk::new);
  }

  @Override
  public Made add(String name, TokenScope scope, Optional<Integer> days) {
    return switch (books.tokens().add(name, scope, days.map(Duration::ofDays))) {
      case TokenOutcome.Made(var token, var secret) -> {
        var id = token.id().value();
        books.audit().record(Actor.CLI, AuditAction.TOKEN_CREATED, id, token.terms());
        yield new Made(id, secret);
      }
      case TokenOutcome.UnfitName(var why) -> throw CommandFailure.refused(why);
      case TokenOutcome.UnfitLifetime(var most) ->
          throw CommandFailure.refused("A whole number of days from 1 to " + most + " is needed.");
    };
  }

  @Override
  public List<Line> list() {
    var now = visit.now();
    return books.tokens().list().stream().map(token -> line(token, now)).toList();
  }

  @Override
  public void revoke(String id) {
    var known = TokenId.parse(id).orElseThrow(StoredTokenDesk::missing);
    switch (books.tokens().revoke(known)) {
      case RevokeOutcome.Revoked _ ->
          books.audit().record(Actor.CLI, AuditAction.TOKEN_REVOKED, id, "");
      case RevokeOutcome.RevokedBefore _ -> {}
      case RevokeOutcome.NoSuchToken _ -> throw missing();
    }
  }

  @Override
  public void close() {
    visit.close();
  }

  private static CommandFailure missing() {
    return CommandFailure.refused("There is no such token.");
  }

  private static Line line(Token token, Instant now) {
    return new Line(
        token.id().value(),
        token.name(),
        token.scope(),
        token.state(now).word(),
        token.createdAt(),
        token.expiresAt(),
        token.lastUsedAt());
  }
}
