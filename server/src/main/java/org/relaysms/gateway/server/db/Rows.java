package org.relaysms.gateway.server.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Reads rows by JDBC alone, for the few questions that every message asks: a handle and a
/// statement of Jdbi's cost several times what SQLite needs for the answer. The counterpart of
/// [RowBatch].
public final class Rows {
  private Rows() {}

  /// All rows of the answer; throws [StoreFailure] where the store does not give it.
  ///
  /// @param values of the statement's question marks: texts and numbers
  public static <T> List<T> select(
      Connection connection, String sql, Reader<T> reader, Object... values) {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (var rows = statement.executeQuery()) {
        return read(rows, reader);
      }
    } catch (SQLException e) {
      throw new StoreFailure("the store cannot be read", e);
    }
  }

  private static <T> List<T> read(ResultSet rows, Reader<T> reader) throws SQLException {
    var all = new ArrayList<T>();
    while (rows.next()) {
      all.add(reader.read(rows));
    }
    return all;
  }

  /// Reads the row that the result stands at.
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
