package org.relaysms.gateway.server.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import org.sqlite.SQLiteConfig;

/// How connections are made: the writer's one with full durability, and the readers' pool that
/// refuses writes. SQLite: WAL and `synchronous=FULL` (a commit survives a power cut), writes begin
/// with `BEGIN IMMEDIATE`. PostgreSQL: `synchronous_commit=on`.
final class Connections {
  private static final int BUSY_MILLIS = 5_000;
  private static final int READERS = 8;
  private static final long WAIT_MILLIS = 5_000;

  private Connections() {}

  /// Flyway holds a lock on one connection and works on another.
  static HikariDataSource forMigration(DatabaseSpec spec) {
    return new HikariDataSource(
        pool(spec, "store-migration", 3, SQLiteConfig.TransactionMode.DEFERRED, "SELECT 1"));
  }

  /// A pool of one, so that a connection that was lost is replaced by itself.
  static HikariDataSource forWriter(DatabaseSpec spec) {
    var pool = pool(spec, "store-writer", 1, SQLiteConfig.TransactionMode.IMMEDIATE, "SELECT 1");
    pool.setExceptionOverride(new RefusingConnections());
    return new HikariDataSource(pool);
  }

  static HikariDataSource forReaders(DatabaseSpec spec) {
    return new HikariDataSource(
        pool(
            spec,
            "store-readers",
            READERS,
            SQLiteConfig.TransactionMode.DEFERRED,
            spec.dialect().refuseWrites()));
  }

  private static HikariConfig pool(
      DatabaseSpec spec, String name, int size, SQLiteConfig.TransactionMode mode, String first) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(spec.url());
    config.setDataSourceProperties(
        switch (spec.dialect()) {
          case SQLITE -> sqlite(mode);
          case POSTGRESQL -> postgresql();
        });
    config.setConnectionInitSql(first);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(WAIT_MILLIS);
    return config;
  }

  private static Properties sqlite(SQLiteConfig.TransactionMode mode) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(mode);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    return config.toProperties();
  }

  private static Properties postgresql() {
    var properties = new Properties();
    properties.setProperty("options", "-c synchronous_commit=on");
    properties.setProperty("tcpKeepAlive", "true");
    return properties;
  }
}
