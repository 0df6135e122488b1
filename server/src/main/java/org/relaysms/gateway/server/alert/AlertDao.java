package org.relaysms.gateway.server.alert;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The SQL of the alerts, for either engine.
interface AlertDao {
  /// A row of `alert_rules`.
  record RuleRow(String imsi, Optional<Long> period, Optional<Long> grace) {}

  /// A row of `alert_states`.
  record StateRow(
      String imsi,
      String state,
      long since,
      long pings,
      long told,
      Optional<Long> back,
      String hook) {}

  @SqlQuery("SELECT imsi, period, grace FROM alert_rules")
  @RegisterConstructorMapper(RuleRow.class)
  List<RuleRow> rules();

  @SqlUpdate(
      """
      INSERT INTO alert_rules (imsi, period, grace)
      VALUES (:imsi, :period, :grace)
      ON CONFLICT (imsi) DO UPDATE SET period = excluded.period, grace = excluded.grace
      """)
  void keepRule(@BindMethods RuleRow rule);

  @SqlUpdate("DELETE FROM alert_rules WHERE imsi = :imsi")
  void forgetRule(@Bind("imsi") String imsi);

  @SqlQuery("SELECT imsi, state, since, pings, told, back, hook FROM alert_states")
  @RegisterConstructorMapper(StateRow.class)
  List<StateRow> states();

  @SqlBatch(
      """
      INSERT INTO alert_states (imsi, state, since, pings, told, back, hook)
      VALUES (:imsi, :state, :since, :pings, :told, :back, :hook)
      ON CONFLICT (imsi) DO UPDATE SET
        state = excluded.state,
        since = excluded.since,
        pings = excluded.pings,
        told = excluded.told,
        back = excluded.back,
        hook = excluded.hook
      """)
  void keepStates(@BindMethods List<StateRow> states);

  @SqlBatch("DELETE FROM alert_states WHERE imsi = :imsi")
  void forgetStates(@Bind("imsi") List<String> imsis);
}
