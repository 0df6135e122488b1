package org.relaysms.gateway.server.message;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.TestDatabases;

@Tag("slice")
class SqliteInboxTest extends InboxContract {
  @TempDir private Path folder;

  @Override
  Database database() {
    return TestDatabases.sqlite(folder);
  }
}
