package org.relaysms.gateway.server.gateway;

import org.junit.jupiter.api.Tag;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.TestDatabases;

@Tag("slice")
class PostgresGatewayStoreTest extends GatewayStoreContract {
  @Override
  Database open() {
    return TestDatabases.postgres();
  }
}
