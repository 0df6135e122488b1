package org.relaysms.gateway.server.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The table `tokens`. Times are epoch milliseconds.
@RegisterConstructorMapper(TokenDao.TokenRow.class)
interface TokenDao {
  /// A token as stored.
  record TokenRow(
      String id,
      String name,
      String scope,
      String hash,
      long createdAt,
      Optional<Long> expiresAt,
      Optional<Long> lastUsedAt,
      Optional<Long> revokedAt) {

    Token token() {
      return new Token(
          new TokenId(id),
          name,
          scope,
          Instant.ofEpochMilli(createdAt),
          expiresAt.map(Instant::ofEpochMilli),
          lastUsedAt.map(Instant::ofEpochMilli),
          revokedAt.map(Instant::ofEpochMilli));
    }

    @Override
    public String toString() {
      return "TokenRow[" + id + "]";
    }
  }

  @SqlUpdate(
      """
      INSERT INTO tokens (id, name, scope, hash, created_at, expires_at, last_used_at, revoked_at)
      VALUES (:id, :name, :scope, :hash, :createdAt, :expiresAt, :lastUsedAt, :revokedAt)
      """)
  void insert(@BindMethods TokenRow row);

  @SqlQuery(
      """
      SELECT id, name, scope, hash, created_at, expires_at, last_used_at, revoked_at
      FROM tokens
      WHERE id = :id
      """)
  Optional<TokenRow> find(String id);

  @SqlQuery(
      """
      SELECT id, name, scope, hash, created_at, expires_at, last_used_at, revoked_at
      FROM tokens
      ORDER BY created_at DESC, id
      """)
  List<TokenRow> all();

  /// Whether it was still good for that.
  @SqlUpdate("UPDATE tokens SET revoked_at = :at WHERE id = :id AND revoked_at IS NULL")
  boolean revoke(String id, long at);

  /// Whether it is not revoked.
  @SqlUpdate("UPDATE tokens SET last_used_at = :at WHERE id = :id AND revoked_at IS NULL")
  boolean used(String id, long at);
}
