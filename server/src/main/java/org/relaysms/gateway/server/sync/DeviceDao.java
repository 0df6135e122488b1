package org.relaysms.gateway.server.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.relaysms.gateway.server.kernel.UserId;

/// The tables `devices` and `device_keys`. Times are epoch milliseconds; `sealed` is base64.
@RegisterConstructorMapper(DeviceDao.DeviceRow.class)
interface DeviceDao {

  /// Those of the devices that have a key that is good now.
  ///
  /// @param ids at least one
  @SqlQuery(
      """
      SELECT DISTINCT device_id
      FROM device_keys
      WHERE device_id IN (<ids>) AND (good_until IS NULL OR good_until > :now)
      """)
  List<String> withKeys(@BindList List<String> ids, long now);

  @SqlQuery(
      """
      SELECT id, user_id, fingerprint, name, created_at, synced_at
      FROM devices WHERE user_id = :user
      ORDER BY synced_at DESC, id
      """)
  List<DeviceRow> list(String user);

  @SqlQuery(
      """
      SELECT user_id, count(*) AS devices, max(synced_at) AS synced_at
      FROM devices GROUP BY user_id
      """)
  @RegisterConstructorMapper(TallyRow.class)
  List<TallyRow> tallies();

  @SqlQuery("SELECT count(*) FROM devices")
  int count();

  @SqlQuery("SELECT count(*) FROM devices WHERE synced_at >= :since")
  int syncedSince(long since);

  @SqlQuery("SELECT max(synced_at) FROM devices WHERE user_id = :user")
  Optional<Long> lastSync(String user);

  @SqlUpdate("UPDATE devices SET name = :name WHERE id = :id")
  int rename(String id, String name);

  @SqlUpdate("DELETE FROM device_keys WHERE device_id = :id")
  void removeKeys(String id);

  @SqlUpdate("DELETE FROM devices WHERE id = :id")
  int remove(String id);

  @SqlUpdate(
      """
      DELETE FROM device_keys
      WHERE device_id IN (SELECT id FROM devices WHERE user_id = :user)
      """)
  void removeKeysOf(String user);

  @SqlUpdate("DELETE FROM devices WHERE user_id = :user")
  void removeAllOf(String user);

  /// A row of `devices`.
  record DeviceRow(
      String id, String userId, String fingerprint, String name, long createdAt, long syncedAt) {

    Device device() {
      return new Device(
          new DeviceId(id),
          new UserId(userId),
          fingerprint,
          name,
          Instant.ofEpochMilli(createdAt),
          Instant.ofEpochMilli(syncedAt));
    }
  }

  /// The rows of one user.
  record TallyRow(String userId, int devices, long syncedAt) {
    UserId user() {
      return new UserId(userId);
    }

    DeviceTally tally() {
      return new DeviceTally(devices, Instant.ofEpochMilli(syncedAt));
    }
  }

  /// A shared key as it lies in the store.
  ///
  /// @param sealed base64 of the sealed key
  /// @param fingerprint of the phone it belongs to
  record SealedKeyRow(String deviceId, String sealed, String fingerprint) {}
}
