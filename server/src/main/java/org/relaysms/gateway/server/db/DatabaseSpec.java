package org.relaysms.gateway.server.db;

import java.nio.file.Path;

/// Which store to open, and how much may wait for it.
///
/// @param url a JDBC url; it may hold a password, so it is never printed
/// @param queue works that may wait for the writer before the next is refused
/// @param batch works that share one transaction at most
/// @param migrations the class-path folder with `common` and one folder per engine
public record DatabaseSpec(Dialect dialect, String url, int queue, int batch, String migrations) {
  private static final int QUEUE = 16_384;
  private static final int BATCH = 1_024;
  private static final String MIGRATIONS = "db/migration";

  public static DatabaseSpec sqlite(Path file) {
    return of(Dialect.SQLITE, "jdbc:sqlite:" + file.toAbsolutePath());
  }

  /// `jdbc:postgresql://host/name?user=…&password=…`, the prefix `jdbc:` left out at will.
  public static DatabaseSpec postgresql(String url) {
    return of(Dialect.POSTGRESQL, url.startsWith("jdbc:") ? url : "jdbc:" + url);
  }

  public DatabaseSpec queue(int works) {
    return new DatabaseSpec(dialect, url, works, batch, migrations);
  }

  public DatabaseSpec migrations(String folder) {
    return new DatabaseSpec(dialect, url, queue, batch, folder);
  }

  @Override
  public String toString() {
    return "DatabaseSpec[" + dialect + "]";
  }

  private static DatabaseSpec of(Dialect dialect, String url) {
    return new DatabaseSpec(dialect, url, QUEUE, BATCH, MIGRATIONS);
  }
}
