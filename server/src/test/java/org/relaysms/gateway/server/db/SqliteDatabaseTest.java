package org.relaysms.gateway.server.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

  /// As a backup or a shell may hold it, for longer than a transaction waits.
  @Test
  @Timeout(60)
  void failsAllThatWaitForAHeldStoreTogetherAndGoesOnAfterwards() throws SQLException {
    var items = database().<Long>batch(DatabaseContract::insertAll);
    try (var other = DriverManager.getConnection(spec().url());
        var statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      var waiting =
          LongStream.range(0, 20)
              .mapToObj(id -> List.of(items.add(id), database().write(insert(100 + id, "x"))))
              .flatMap(List::stream)
              .toList();

      waiting.forEach(one -> assertThatThrownBy(one::join).hasCauseInstanceOf(StoreFailure.class));
      statement.execute("ROLLBACK");
    }

    items.add(1L).join();
    database().commit(insert(2, "after"));
    assertThat(texts()).hasSize(2);
  }

  /// One that was opened while the disk was read-only stays so when the disk is mended.
  @Test
  void replacesAConnectionThatRefusesToWrite() {
    assertThatThrownBy(() -> database().commit(handle -> handle.execute("PRAGMA query_only = ON")))
        .isInstanceOf(StoreFailure.class);

    database().commit(insert(2, "after"));

    assertThat(texts()).containsExactly("after");
  }

  private String pragma(String name) {
    return database()
        .commit(handle -> handle.createQuery("PRAGMA " + name).mapTo(String.class).one());
  }
}
