package org.relaysms.gateway.server.config;

import java.nio.file.Path;
import org.relaysms.gateway.server.kernel.Secret;

/// `[database] url`: where everything durable is kept.
public sealed interface DatabaseConfig {
  /// One file of this machine.
  record SqliteFile(Path file) implements DatabaseConfig {}

  /// A PostgreSQL server; the JDBC URL may carry a password.
  record Postgres(Secret jdbcUrl) implements DatabaseConfig {}

  static DatabaseConfig read(SectionReader section) {
    return section.secret("url", "sqlite:gateway.db", DatabaseUrl.form(section.dataFolder()));
  }
}
