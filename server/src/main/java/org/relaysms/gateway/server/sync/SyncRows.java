package org.relaysms.gateway.server.sync;

import org.jdbi.v3.core.Handle;

/// What one sync writes into `devices` and `device_keys`. Plain statements: a DAO attached for
/// every sync would cost more than what it writes. Times are epoch milliseconds.
///
/// @param now when the sync happens
record SyncRows(Handle handle, long now) {

  /// Files a device at its first sync, or notes a later one; its id either way.
  ///
  /// @param freshId the id of a device that is new
  String device(String freshId, String user, String fingerprint) {
    return handle
        .createQuery(
            """
            INSERT INTO devices (id, user_id, fingerprint, name, created_at, synced_at)
            VALUES (:id, :user, :fingerprint, '', :now, :now)
            ON CONFLICT (user_id, fingerprint) DO UPDATE SET synced_at = excluded.synced_at
            RETURNING id
            """)
        .bind("id", freshId)
        .bind("user", user)
        .bind("fingerprint", fingerprint)
        .bind("now", now)
        .mapTo(String.class)
        .one();
  }

  /// Forgets the device's keys that are good no more.
  void dropKeys(String device) {
    handle
        .createUpdate("DELETE FROM device_keys WHERE device_id = :device AND good_until <= :now")
        .bind("device", device)
        .bind("now", now)
        .execute();
  }

  /// The key in use becomes one that is only good for messages under way.
  void retireKey(String device, long until) {
    handle
        .createUpdate(
            """
            UPDATE device_keys SET good_until = :until
            WHERE device_id = :device AND good_until IS NULL
            """)
        .bind("until", until)
        .bind("device", device)
        .execute();
  }

  void addKey(String id, String device, String sealed) {
    handle
        .createUpdate(
            """
            INSERT INTO device_keys (id, device_id, sealed, created_at, good_until)
            VALUES (:id, :device, :sealed, :now, NULL)
            """)
        .bind("id", id)
        .bind("device", device)
        .bind("sealed", sealed)
        .bind("now", now)
        .execute();
  }
}
