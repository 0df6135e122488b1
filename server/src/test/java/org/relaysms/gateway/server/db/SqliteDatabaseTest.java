package org.relaysms.gateway.server.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slice")
class SqliteDatabaseTest extends DatabaseContract {
  @TempDir private Path folder;

  @Override
  DatabaseSpec spec() {
    return TestDatabases.sqliteSpec(folder);
  }

  @Test
  void flushesEveryCommitAndKeepsAWriteAheadLog() {
    assertThat(pragma("journal_mode")).isEqualTo("wal");
    assertThat(pragma("synchronous")).isEqualTo("2");
    assertThat(pragma("foreign_keys")).isEqualTo("1");
  }

  private String pragma(String name) {
    return database()
        .commit(handle -> handle.createQuery("PRAGMA " + name).mapTo(String.class).one());
  }
}
