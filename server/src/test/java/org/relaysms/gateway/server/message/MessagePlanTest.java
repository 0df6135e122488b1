package org.relaysms.gateway.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.TestDatabases;

/// However many messages there are, a page of them is found along an index and put in order by it:
/// in SQLite's own words, so that no test needs a million rows.
@Tag("slice")
class MessagePlanTest {
  @TempDir private Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = TestDatabases.sqlite(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void findsAPageAlongAnIndex(MessageQuery query) throws SQLException {
    var plan = plan(MessagePage.of(query).sql());

    assertThat(plan).noneMatch(step -> step.matches("SCAN messages.*|.*TEMP B-TREE.*"));
    assertThat(plan).anyMatch(step -> step.startsWith("SEARCH messages"));
  }

  @Test
  void findsAMessageByItsIdAlongAnIndex() throws SQLException {
    assertThat(plan(MessageRows.BY_ID)).anyMatch(step -> step.contains("messages_by_id"));
    assertThat(plan(Inbox.INSERT))
        .anyMatch(step -> step.contains("messages_by_id"))
        .noneMatch(step -> step.startsWith("SCAN messages"));
  }

  static Stream<MessageQuery> queries() {
    return Stream.of(Set.<String>of(), Set.of("failed"), Set.of("failed", "retry"))
        .flatMap(
            states ->
                Stream.of(Optional.<String>empty(), Optional.of("ada"))
                    .map(user -> new MessageQuery(states, user, Optional.of(9L), 10)));
  }

  private List<String> plan(String sql) throws SQLException {
    return database.jdbi().withHandle(handle -> plan(handle, sql));
  }

  private static List<String> plan(Handle handle, String sql) throws SQLException {
    var steps = new ArrayList<String>();
    try (var statement = handle.getConnection().prepareStatement("EXPLAIN QUERY PLAN " + sql);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        steps.add(rows.getString("detail"));
      }
    }
    return steps;
  }
}
