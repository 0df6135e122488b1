package org.relaysms.gateway.server.db;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Which connections of a pool are replaced, besides those that the pool knows to be broken: those
/// to a SQLite file that refuse to write. One that was opened while the disk was read-only does so
/// for ever, though the disk be mended. Immutable and thread-safe.
final class RefusingConnections implements SQLExceptionOverride {
  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    return failure instanceof SQLiteException
            && failure.getErrorCode() == SQLiteErrorCode.SQLITE_READONLY.code
        ? Override.MUST_EVICT
        : Override.CONTINUE_EVICT;
  }
}
