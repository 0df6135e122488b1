package org.relaysms.gateway.server.db;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;

/// Which connections of a pool are replaced: besides those that the pool knows to be broken, those
/// to a SQLite file whose disk failed them. One that was opened while the disk was read-only
/// refuses to write for ever, though the disk be mended. Immutable and thread-safe.
final class DiskTrouble implements SQLExceptionOverride {
  private static final Set<Integer> CODES =
      Set.of(
          SQLiteErrorCode.SQLITE_READONLY.code,
          SQLiteErrorCode.SQLITE_IOERR.code,
          SQLiteErrorCode.SQLITE_CANTOPEN.code);

  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    return failure instanceof org.sqlite.SQLiteException && CODES.contains(failure.getErrorCode())
        ? Override.MUST_EVICT
        : Override.CONTINUE_EVICT;
  }
}
