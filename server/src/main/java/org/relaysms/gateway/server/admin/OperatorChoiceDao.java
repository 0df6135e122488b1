package org.relaysms.gateway.server.admin;

import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The operator's decisions by name.
interface OperatorChoiceDao {
  @SqlQuery(
      """
      SELECT value
      FROM operator_choice
      WHERE name = :name
      """)
  Optional<String> find(@Bind("name") String name);

  @SqlUpdate(
      """
      INSERT INTO operator_choice (name, value)
      VALUES (:name, :value)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """)
  void put(@Bind("name") String name, @Bind("value") String value);

  @SqlUpdate(
      """
      DELETE FROM operator_choice
      WHERE name = :name
      """)
  void remove(@Bind("name") String name);
}
