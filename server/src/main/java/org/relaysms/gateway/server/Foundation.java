package org.relaysms.gateway.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.jdbi.v3.core.JdbiException;
import org.relaysms.gateway.server.config.DatabaseConfig;
import org.relaysms.gateway.server.config.GatewayConfig;
import org.relaysms.gateway.server.crypto.MasterKey;
import org.relaysms.gateway.server.crypto.PasswordHashes;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.DatabaseSpec;
import org.relaysms.gateway.server.sync.DeviceTraces;
import org.relaysms.gateway.server.user.UserFeature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What every feature stands on: the open store and the keys that encrypt it.
record Foundation(Database database, MasterKey masterKey, PasswordHashes hashes, Clock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(Foundation.class);
  private static final int HASHES_AT_ONCE = 4;

  /// Opens it; `opened` closes it.
  static Foundation open(
      GatewayConfig config, MasterKeys keys, SecureRandom random, Clock clock, Teardown opened) {
    LOG.info("start-up: store");
    var database = opened.add(Database.open(spec(config.database())));
    var security = config.security();
    var masterKey =
        MasterKeyCheck.open(security.masterKey(), database, () -> keys.open(security, random));
    return new Foundation(database, masterKey, new PasswordHashes(random, HASHES_AT_ONCE), clock);
  }

  UserFeature users(GatewayConfig config) {
    return UserFeature.assemble(config, database, masterKey, hashes, new DeviceTraces(), clock);
  }

  /// Whether the store answers now.
  boolean answers() {
    try {
      return database
              .jdbi()
              .withHandle(handle -> handle.select("SELECT 1").mapTo(Integer.class).one())
          == 1;
    } catch (JdbiException e) {
      return false;
    }
  }

  private static DatabaseSpec spec(DatabaseConfig config) {
    return switch (config) {
      case DatabaseConfig.SqliteFile(var file) -> {
        makeFolderOf(file);
        yield DatabaseSpec.sqlite(file);
      }
      case DatabaseConfig.Postgres(var url) -> DatabaseSpec.postgresql(url.reveal());
    };
  }

  private static void makeFolderOf(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
