package org.relaysms.gateway.server.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Rows for one statement, written together by one JDBC batch. Jdbi's own batch looks up anew how
/// each single value is bound, which costs several times what SQLite needs for the row; this one is
/// for the few statements that every message and every ping runs through.
///
/// Values are given in the order of the statement's question marks. For one thread and one
/// transaction; every method throws [StoreFailure] where the store does not take it.
public final class RowBatch {
  private final Connection connection;
  private final String sql;
  private @Nullable PreparedStatement statement;
  private int values;

  private RowBatch(Connection connection, String sql) {
    this.connection = connection;
    this.sql = sql;
  }

  /// Costs nothing until there is a row.
  public static RowBatch of(Handle handle, String sql) {
    return new RowBatch(handle.getConnection(), sql);
  }

  public RowBatch with(long value) {
    return set((row, at) -> row.setLong(at, value));
  }

  public RowBatch with(@Nullable String value) {
    return set((row, at) -> row.setString(at, value));
  }

  /// A number, or nothing.
  public RowBatch with(@Nullable Long value) {
    return value == null
        ? set((row, at) -> row.setNull(at, Types.BIGINT))
        : with(value.longValue());
  }

  /// The row is complete.
  public void add() {
    set((row, _) -> row.addBatch());
    values = 0;
  }

  /// Writes all rows; answers for each how many it changed. Then the batch is over.
  public int[] write() {
    if (statement == null) {
      return new int[0];
    }
    try (var open = statement) {
      return open.executeBatch();
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  private RowBatch set(Setter setter) {
    try {
      setter.set(statement(), ++values);
      return this;
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  private PreparedStatement statement() throws SQLException {
    var open = statement == null ? connection.prepareStatement(sql) : statement;
    statement = open;
    return open;
  }

  private static StoreFailure refused(SQLException why) {
    return new StoreFailure(
        "the store refused the work; look at the disk's room and the data folder's rights", why);
  }

  private interface Setter {
    void set(PreparedStatement row, int at) throws SQLException;
  }
}
