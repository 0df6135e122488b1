package org.relaysms.gateway.server.sync;

import org.jdbi.v3.core.Handle;
import org.relaysms.gateway.server.db.Database;

/// Remembers which session each password ciphertext served. OAEP never repeats honestly, so one
/// that comes back on another session was overheard (contract section 6). Thread-safe; across nodes
/// and restarts too, since the store decides.
final class UsedPasswords {
  private final Database database;
  private final String serverKey;

  /// @param serverKey the fingerprint of the server's key; what was meant for another is forgotten
  UsedPasswords(Database database, String serverKey) {
    this.database = database;
    this.serverKey = serverKey;
    database.commit(
        handle -> handle.execute("DELETE FROM used_passwords WHERE server_key <> ?", serverKey));
  }

  /// Whether the ciphertext is this session's: its first use, or a repeated one.
  ///
  /// @param hash of the ciphertext
  boolean use(String hash, String session) {
    return database.commit(handle -> session.equals(firstSession(handle, hash, session)));
  }

  /// The session that the ciphertext serves: the one given where it is new. A plain statement: a
  /// DAO attached for every try would cost more than the row.
  private String firstSession(Handle handle, String hash, String session) {
    return handle
        .createQuery(
            """
            INSERT INTO used_passwords (hash, session, server_key)
            VALUES (:hash, :session, :serverKey)
            ON CONFLICT (hash) DO UPDATE SET session = used_passwords.session
            RETURNING session
            """)
        .bind("hash", hash)
        .bind("session", session)
        .bind("serverKey", serverKey)
        .mapTo(String.class)
        .one();
  }
}
