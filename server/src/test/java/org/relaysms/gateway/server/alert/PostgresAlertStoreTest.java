package org.relaysms.gateway.server.alert;

import org.junit.jupiter.api.Tag;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.TestDatabases;

@Tag("slice")
class PostgresAlertStoreTest extends AlertStoreContract {
  @Override
  Database open() {
    return TestDatabases.postgres();
  }
}
