package org.relaysms.gateway.server.sync;

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
    database.commit(handle -> handle.attach(UsedPasswordDao.class).forgetOthers(serverKey));
  }

  /// Whether the ciphertext is this session's: its first use, or a repeated one.
  ///
  /// @param hash of the ciphertext
  boolean use(String hash, String session) {
    return database.commit(
        handle -> {
          var dao = handle.attach(UsedPasswordDao.class);
          dao.use(hash, session, serverKey);
          return session.equals(dao.session(hash));
        });
  }
}
