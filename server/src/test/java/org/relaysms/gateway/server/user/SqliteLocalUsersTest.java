package org.relaysms.gateway.server.user;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.TestDatabases;

@Tag("slice")
class SqliteLocalUsersTest extends LocalUsersContract {
  @Override
  Database open(Path folder) {
    return TestDatabases.sqlite(folder);
  }
}
