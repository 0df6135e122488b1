package org.relaysms.gateway.server.sync;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.crypto.MasterKey;
import org.relaysms.gateway.server.crypto.SharedKey;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.kernel.UserId;

/// What the devices and the used passwords keep to on either engine.
abstract class DeviceBookContract {
  private static final UserId ADA = new UserId("ada");
  private static final UserId BOB = new UserId("bob");
  private static final SharedKey KEY_1 = new SharedKey("1".repeat(32));
  private static final SharedKey KEY_2 = new SharedKey("2".repeat(32));
  private static final SharedKey KEY_3 = new SharedKey("3".repeat(32));

  @TempDir private Path keys;
  private final SteppedTime time = new SteppedTime();
  private Database database;
  private DeviceBook devices;

  abstract Database database();

  @BeforeEach
  void open() {
    var random = new SecureRandom();
    database = database();
    devices =
        new DeviceBook(
            database, MasterKey.loadOrCreate(keys.resolve("master.key"), random), time, random);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void filesADeviceAtItsFirstSync() {
    var id = sync(ADA, "phone", KEY_1);

    assertThat(devices.list(ADA))
        .containsExactly(new Device(id, ADA, "phone", "", SteppedTime.START, SteppedTime.START));
    assertThat(keys(ADA)).containsExactly(KEY_1);
    assertThat(devices.count()).isEqualTo(1);
  }

  @Test
  void knowsAPhoneAgain() {
    var id = sync(ADA, "phone", KEY_1);
    devices.rename(id, "Ada's phone");
    time.advance(Duration.ofDays(1));

    assertThat(sync(ADA, "phone", KEY_2)).isEqualTo(id);

    assertThat(devices.list(ADA))
        .containsExactly(
            new Device(id, ADA, "phone", "Ada's phone", SteppedTime.START, time.instant()));
  }

  @Test
  void keepsTheReplacedKeyForSevenDays() {
    sync(ADA, "phone", KEY_1);
    time.advance(Duration.ofDays(1));
    sync(ADA, "phone", KEY_2);

    time.advance(Duration.ofDays(7).minusMillis(1));
    assertThat(keys(ADA)).containsExactly(KEY_2, KEY_1);

    time.advance(Duration.ofMillis(1));
    assertThat(keys(ADA)).containsExactly(KEY_2);
  }

  @Test
  void keepsTheKeysOfTwoPhonesApart() {
    sync(ADA, "phone", KEY_1);
    time.advance(Duration.ofSeconds(1));
    sync(ADA, "other phone", KEY_2);

    time.advance(Duration.ofDays(30));

    assertThat(keys(ADA)).containsExactly(KEY_2, KEY_1);
    assertThat(devices.list(ADA))
        .extracting(Device::fingerprint)
        .containsExactly("other phone", "phone");
  }

  @Test
  void takesOnePhoneOfTwoUsersForTwoDevices() {
    sync(ADA, "phone", KEY_1);
    sync(BOB, "phone", KEY_2);

    assertThat(devices.count()).isEqualTo(2);
    assertThat(keys(ADA)).containsExactly(KEY_1);
    assertThat(keys(BOB)).containsExactly(KEY_2);
  }

  @Test
  void givesTheNewestKeysEachWithItsPhone() {
    var phone = sync(ADA, "phone", KEY_1);
    time.advance(Duration.ofSeconds(1));
    var other = sync(ADA, "other phone", KEY_2);
    time.advance(Duration.ofSeconds(1));
    sync(ADA, "phone", KEY_3);

    assertThat(devices.keys(ADA, 6))
        .containsExactly(
            new DeviceKey(phone, KEY_3), new DeviceKey(other, KEY_2), new DeviceKey(phone, KEY_1));
    assertThat(devices.keys(ADA, 2))
        .containsExactly(new DeviceKey(phone, KEY_3), new DeviceKey(other, KEY_2));
  }

  @Test
  void tellsTheDevicesThatLostTheirKeys() {
    var kept = sync(ADA, "phone", KEY_1);
    var revoked = sync(BOB, "phone", KEY_2);
    devices.revoke(revoked);
    time.advance(Duration.ofDays(30));
    var never = new DeviceId("never");

    assertThat(devices.without(Set.of(kept, revoked, never))).containsOnly(revoked, never);
    assertThat(devices.without(Set.of())).isEmpty();
  }

  @Test
  void tellsThemAmongAnyNumber() {
    var kept = sync(ADA, "phone", KEY_1);
    var asked =
        Stream.concat(
                Stream.of(kept), IntStream.range(0, 40_000).mapToObj(i -> new DeviceId("gone" + i)))
            .collect(toSet());

    assertThat(devices.without(asked)).hasSize(40_000).doesNotContain(kept);
  }

  @Test
  void storesNoKeyInTheClear() {
    sync(ADA, "phone", KEY_1);

    var sealed =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle.createQuery("SELECT sealed FROM device_keys").mapTo(String.class).one());

    assertThat(sealed).doesNotContain(KEY_1.text());
    assertThat(Base64.getDecoder().decode(sealed)).hasSize(1 + 12 + 32 + 16);
  }

  @Test
  void opensNoKeyThatWasMovedToAnotherUser() {
    sync(ADA, "phone", KEY_1);

    database.commit(handle -> handle.execute("UPDATE devices SET user_id = 'bob'"));

    assertThat(keys(BOB)).isEmpty();
  }

  @Test
  void forgetsARevokedDeviceWithItsKeys() {
    var id = sync(ADA, "phone", KEY_1);

    assertThat(devices.revoke(id)).isTrue();

    assertThat(devices.list(ADA)).isEmpty();
    assertThat(keys(ADA)).isEmpty();
    assertThat(devices.revoke(id)).isFalse();
    assertThat(devices.rename(id, "gone")).isFalse();
  }

  @Test
  void countsTheSyncsSinceAMoment() {
    sync(ADA, "phone", KEY_1);
    time.advance(Duration.ofHours(2));
    sync(BOB, "phone", KEY_2);

    assertThat(devices.syncedSince(time.instant())).isEqualTo(1);
    assertThat(devices.syncedSince(SteppedTime.START)).isEqualTo(2);
    assertThat(devices.lastSync(BOB)).contains(time.instant());
    assertThat(devices.lastSync(new UserId("nobody"))).isEmpty();
  }

  @Test
  void countsEverybodysDevicesAtOnce() {
    sync(ADA, "phone", KEY_1);
    time.advance(Duration.ofHours(1));
    sync(BOB, "phone", KEY_1);
    sync(BOB, "other phone", KEY_2);
    time.advance(Duration.ofHours(1));
    sync(BOB, "phone", KEY_2);
    var statements = countStatements();

    assertThat(devices.tallies())
        .isEqualTo(
            Map.of(
                ADA, new DeviceTally(1, SteppedTime.START),
                BOB, new DeviceTally(2, time.instant())));
    assertThat(statements).hasValue(1);
  }

  @Test
  void countsNoDevicesWhereThereAreNone() {
    var id = sync(ADA, "phone", KEY_1);
    devices.revoke(id);

    assertThat(devices.tallies()).isEmpty();
  }

  private List<SharedKey> keys(UserId user) {
    return devices.keys(user, 100).stream().map(DeviceKey::key).toList();
  }

  @Test
  void writesNothingWhereNobodyWaitsForTheKeyAnyMore() {
    sync(ADA, "phone", KEY_1);

    assertThat(devices.sync(ADA, "phone", KEY_2, () -> false)).isEmpty();
    assertThat(devices.sync(ADA, "other phone", KEY_2, () -> false)).isEmpty();

    assertThat(keys(ADA)).containsExactly(KEY_1);
    assertThat(devices.count()).isEqualTo(1);
    time.advance(Duration.ofDays(8));
    assertThat(keys(ADA)).containsExactly(KEY_1);
  }

  @Test
  void asksWhetherTheKeyIsWantedOnlyWhenTheStoreComesToIt() {
    var caller = Thread.currentThread();

    var device = devices.sync(ADA, "phone", KEY_1, () -> Thread.currentThread() != caller);

    assertThat(device).isPresent();
  }

  @Test
  void forgetsTheDevicesAndKeysOfARemovedUserOnly() {
    sync(ADA, "phone", KEY_1);
    sync(ADA, "other phone", KEY_2);
    sync(BOB, "phone", KEY_2);

    database.commit(
        handle -> {
          new DeviceTraces().forget(handle, ADA);
          return true;
        });

    assertThat(devices.list(ADA)).isEmpty();
    assertThat(keys(ADA)).isEmpty();
    assertThat(keys(BOB)).containsExactly(KEY_2);
    assertThat(storedKeys()).isEqualTo(1);
  }

  private DeviceId sync(UserId user, String fingerprint, SharedKey key) {
    return devices.sync(user, fingerprint, key, () -> true).orElseThrow();
  }

  private int storedKeys() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery("SELECT count(*) FROM device_keys").mapTo(int.class).one());
  }

  private AtomicInteger countStatements() {
    var statements = new AtomicInteger();
    database
        .jdbi()
        .setSqlLogger(
            new SqlLogger() {
              @Override
              public void logBeforeExecution(StatementContext context) {
                statements.incrementAndGet();
              }
            });
    return statements;
  }

  @Test
  void letsACiphertextServeOneSession() {
    var used = new UsedPasswords(database, "server key");

    assertThat(used.use("hash", "session 1")).isTrue();
    assertThat(used.use("hash", "session 1")).isTrue();
    assertThat(used.use("hash", "session 2")).isFalse();
  }

  @Test
  void remembersUsedCiphertextsForTheLifeOfTheServerKey() {
    new UsedPasswords(database, "server key").use("hash", "session 1");

    assertThat(new UsedPasswords(database, "server key").use("hash", "session 2")).isFalse();
    assertThat(new UsedPasswords(database, "new server key").use("hash", "session 2")).isTrue();
  }

  @Test
  void dropsKeysWhoseTimeIsOver() {
    List.of(KEY_1, KEY_2, KEY_1, KEY_2)
        .forEach(
            key -> {
              sync(ADA, "phone", key);
              time.advance(Duration.ofDays(8));
            });

    assertThat(storedKeys()).isEqualTo(2);
  }
}
