package org.relaysms.gateway.server.admin;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.TestDatabases;

@Tag("slice")
class PostgresAuditBookTest extends AuditBookContract {
  @Override
  Database open(Path folder) {
    return TestDatabases.postgres();
  }
}
