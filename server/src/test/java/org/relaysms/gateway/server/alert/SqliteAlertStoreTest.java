package org.relaysms.gateway.server.alert;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.TestDatabases;

@Tag("slice")
class SqliteAlertStoreTest extends AlertStoreContract {
  @TempDir private Path folder;

  @Override
  Database open() {
    return TestDatabases.sqlite(folder);
  }
}
