package org.relaysms.gateway.server.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slice")
class PostgresDatabaseTest extends DatabaseContract {
  private final DatabaseSpec spec = TestDatabases.postgresSpec();

  @Override
  DatabaseSpec spec() {
    return spec;
  }

  @Test
  void flushesEveryCommit() {
    var setting =
        database()
            .commit(
                handle -> handle.createQuery("SHOW synchronous_commit").mapTo(String.class).one());

    assertThat(setting).isEqualTo("on");
  }
}
