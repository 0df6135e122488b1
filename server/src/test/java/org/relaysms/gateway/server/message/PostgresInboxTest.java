package org.relaysms.gateway.server.message;

import org.junit.jupiter.api.Tag;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.TestDatabases;

@Tag("slice")
class PostgresInboxTest extends InboxContract {

  @Override
  Database database() {
    return TestDatabases.postgres();
  }
}
