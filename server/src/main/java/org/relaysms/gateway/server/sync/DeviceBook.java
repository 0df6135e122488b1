package org.relaysms.gateway.server.sync;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Gatherers;
import org.relaysms.gateway.server.crypto.MasterKey;
import org.relaysms.gateway.server.crypto.SharedKey;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.sync.DeviceDao.SealedKeyRow;
import org.relaysms.gateway.server.sync.DeviceDao.TallyRow;

/// [Devices] and [DeviceKeys] in the store. Keys are sealed for their user and phone, so that a row
/// moved to another does not open. Thread-safe.
final class DeviceBook implements Devices, DeviceKeys {
  /// How long a replaced key still opens messages that were under way (contract section 6).
  static final Duration OLD_KEY_LIFE = Duration.ofDays(7);

  /// Far below the number of parameters that a statement may have.
  private static final int ASKED_AT_ONCE = 500;

  /// Those of a user's phones, the key in use of the latest sync first.
  private static final String GOOD_KEYS =
      """
      SELECT k.device_id, k.sealed, d.fingerprint
      FROM device_keys k JOIN devices d ON d.id = k.device_id
      WHERE d.user_id = ? AND (k.good_until IS NULL OR k.good_until > ?)
      ORDER BY k.created_at DESC, k.id
      """;

  private final Database database;
  private final MasterKey masterKey;
  private final Clock clock;
  private final SecureRandom random;

  DeviceBook(Database database, MasterKey masterKey, Clock clock, SecureRandom random) {
    this.database = database;
    this.masterKey = masterKey;
    this.clock = clock;
    this.random = random;
  }

  /// Gives a phone its new key, for good once this returns; the one before stays for a while.
  ///
  /// @param wanted asked when the store is about to write, which may be long after the call; where
  ///   nobody waits for the key any more, nothing is written and nothing returned. Must not block
  Optional<DeviceId> sync(UserId user, String fingerprint, SharedKey key, BooleanSupplier wanted) {
    var now = clock.instant();
    var sealed = encoded(masterKey.seal(key.bytes(), context(user, fingerprint)));
    var freshDevice = SessionId.random(random).value();
    var freshKey = SessionId.random(random).value();
    return database.commit(
        handle -> {
          if (!wanted.getAsBoolean()) {
            return Optional.empty();
          }
          var rows = new SyncRows(handle, now.toEpochMilli());
          var id = rows.device(freshDevice, user.value(), fingerprint);
          rows.dropKeys(id);
          rows.retireKey(id, now.plus(OLD_KEY_LIFE).toEpochMilli());
          rows.addKey(freshKey, id, sealed);
          return Optional.of(new DeviceId(id));
        });
  }

  @Override
  public List<DeviceKey> keys(UserId user, int most) {
    var now = clock.millis();
    return database.read(GOOD_KEYS, DeviceBook::sealedKey, user.value(), now).stream()
        .flatMap(row -> opened(user, row).stream())
        .limit(most)
        .toList();
  }

  private static SealedKeyRow sealedKey(ResultSet row) throws SQLException {
    return new SealedKeyRow(
        row.getString("device_id"), row.getString("sealed"), row.getString("fingerprint"));
  }

  @Override
  public Set<DeviceId> without(Set<DeviceId> devices) {
    var now = clock.millis();
    var left = new HashSet<>(devices);
    devices.stream()
        .map(DeviceId::value)
        .gather(Gatherers.windowFixed(ASKED_AT_ONCE))
        .flatMap(some -> read(dao -> dao.withKeys(some, now)).stream())
        .forEach(id -> left.remove(new DeviceId(id)));
    return Set.copyOf(left);
  }

  @Override
  public List<Device> list(UserId user) {
    return read(dao -> dao.list(user.value())).stream().map(DeviceDao.DeviceRow::device).toList();
  }

  @Override
  public Map<UserId, DeviceTally> tallies() {
    return read(DeviceDao::tallies).stream()
        .collect(toUnmodifiableMap(TallyRow::user, TallyRow::tally));
  }

  @Override
  public int count() {
    return read(DeviceDao::count);
  }

  @Override
  public int syncedSince(Instant since) {
    return read(dao -> dao.syncedSince(since.toEpochMilli()));
  }

  @Override
  public boolean revoke(DeviceId device) {
    return database.commit(
        handle -> {
          var dao = handle.attach(DeviceDao.class);
          dao.removeKeys(device.value());
          return dao.remove(device.value()) > 0;
        });
  }

  @Override
  public boolean rename(DeviceId device, String name) {
    return database.commit(
        handle -> handle.attach(DeviceDao.class).rename(device.value(), name) > 0);
  }

  @Override
  public Optional<Instant> lastSync(UserId user) {
    return read(dao -> dao.lastSync(user.value())).map(Instant::ofEpochMilli);
  }

  private Optional<DeviceKey> opened(UserId user, SealedKeyRow row) {
    var box = Base64.getDecoder().decode(row.sealed());
    return masterKey
        .open(box, context(user, row.fingerprint()))
        .flatMap(SharedKey::of)
        .map(key -> new DeviceKey(new DeviceId(row.deviceId()), key));
  }

  private <T> T read(Function<DeviceDao, T> question) {
    return database.jdbi().withExtension(DeviceDao.class, question::apply);
  }

  private static String context(UserId user, String fingerprint) {
    return "shared-key:" + user.value() + ":" + fingerprint;
  }

  private static String encoded(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
