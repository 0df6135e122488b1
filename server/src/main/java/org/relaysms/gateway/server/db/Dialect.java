package org.relaysms.gateway.server.db;

/// The two engines, and what differs between them.
public enum Dialect {
  SQLITE("sqlite", "PRAGMA query_only = ON", ""),
  POSTGRESQL("postgresql", "SET default_transaction_read_only = on", " FOR UPDATE SKIP LOCKED");

  private final String folder;
  private final String refuseWrites;
  private final String skipLocked;

  Dialect(String folder, String refuseWrites, String skipLocked) {
    this.folder = folder;
    this.refuseWrites = refuseWrites;
    this.skipLocked = skipLocked;
  }

  /// Ends a select of rows that are to be claimed, so that two nodes never wait for each other;
  /// with one writer nothing is needed.
  public String skipLocked() {
    return skipLocked;
  }

  /// Whether this process alone writes the store, so that its memory may hold what is true of it.
  public boolean oneProcess() {
    return this == SQLITE;
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
