package org.relaysms.gateway.server;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.admin.TokenScope;
import org.relaysms.gateway.server.kernel.Secret;

/// What the `tokens` commands do, on a running server or on the store. What cannot be done is a
/// [CommandFailure] with its reason.
interface TokenDesk extends AutoCloseable {
  /// Makes a token; its secret is told this once.
  ///
  /// @param days nothing for one that lasts until it is revoked
  Made add(String name, TokenScope scope, Optional<Integer> days);

  /// Newest first.
  List<Line> list();

  void revoke(String id);

  @Override
  void close();

  /// The desk of the data folder.
  static TokenDesk open(StoreOptions options) {
    return DeskDoor.open(options, StoredTokenDesk::open, RemoteTokenDesk::new);
  }

  /// A token just made.
  record Made(String id, Secret secret) {}

  /// One token as `tokens list` shows it.
  record Line(
      String id,
      String name,
      String scope,
      String state,
      Instant createdAt,
      Optional<Instant> expiresAt,
      Optional<Instant> lastUsedAt) {}
}
