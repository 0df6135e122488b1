package org.relaysms.gateway.server.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// Fresh, migrated stores for contract tests: a SQLite file in a folder of the test's, or a
/// database of its own in a PostgreSQL that is started once per JVM.
public final class TestDatabases {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private TestDatabases() {}

  public static Database sqlite(Path folder) {
    return Database.open(sqliteSpec(folder));
  }

  public static Database postgres() {
    return Database.open(postgresSpec());
  }

  public static DatabaseSpec sqliteSpec(Path folder) {
    return DatabaseSpec.sqlite(folder.resolve("gateway.db"));
  }

  /// A new, empty database each time.
  public static DatabaseSpec postgresSpec() {
    var name = "test" + NUMBER.incrementAndGet();
    try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return DatabaseSpec.postgresql(Server.POSTGRES.getJdbcUrl("postgres", name));
  }

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
