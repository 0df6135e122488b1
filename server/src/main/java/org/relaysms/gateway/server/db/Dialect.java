package org.relaysms.gateway.server.db;

/// The two engines, and what differs between them.
public enum Dialect {
  SQLITE("sqlite", "PRAGMA query_only = ON"),
  POSTGRESQL("postgresql", "SET default_transaction_read_only = on");

  private final String folder;
  private final String refuseWrites;

  Dialect(String folder, String refuseWrites) {
    this.folder = folder;
    this.refuseWrites = refuseWrites;
  }

  /// The engine's own folder beside `common` among the migrations.
  public String folder() {
    return folder;
  }

  /// Makes a connection read-only, so that no change slips past the one writer.
  String refuseWrites() {
    return refuseWrites;
  }
}
