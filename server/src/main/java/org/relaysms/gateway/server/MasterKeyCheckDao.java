package org.relaysms.gateway.server;

import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The table `master_key_check`.
interface MasterKeyCheckDao {
  @SqlQuery("SELECT fingerprint FROM master_key_check")
  Optional<String> find();

  @SqlUpdate("INSERT INTO master_key_check (fingerprint) VALUES (:fingerprint)")
  void put(String fingerprint);
}
