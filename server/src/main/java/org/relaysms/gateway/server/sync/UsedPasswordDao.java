package org.relaysms.gateway.server.sync;

import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The table `used_passwords`: hashes of ciphertexts, each with the session it served.
interface UsedPasswordDao {

  @SqlUpdate(
      """
      INSERT INTO used_passwords (hash, session, server_key)
      VALUES (:hash, :session, :serverKey)
      ON CONFLICT (hash) DO NOTHING
      """)
  void use(String hash, String session, String serverKey);

  @SqlQuery("SELECT session FROM used_passwords WHERE hash = :hash")
  String session(String hash);

  /// Ciphertexts for another server key open no more.
  @SqlUpdate("DELETE FROM used_passwords WHERE server_key <> :serverKey")
  int forgetOthers(String serverKey);
}
