package org.relaysms.gateway.server.sync;

import org.junit.jupiter.api.Tag;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.TestDatabases;

@Tag("slice")
class PostgresDeviceBookTest extends DeviceBookContract {
  @Override
  Database database() {
    return TestDatabases.postgres();
  }
}
