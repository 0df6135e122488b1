package org.relaysms.gateway.server.gateway;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The SQL of the gateways, for either engine.
interface GatewayDao {
  /// A row of `gateways` and its `gateway_presence`.
  record GatewayRow(
      String imsi,
      String msisdn,
      String seedType,
      boolean approved,
      Optional<String> pendingMsisdn,
      String note,
      long firstSeen,
      long lastPing,
      long pings,
      String state,
      long since) {}

  /// A row of `gateways`.
  record CardRow(
      String imsi,
      String msisdn,
      String seedType,
      int approved,
      Optional<String> pendingMsisdn,
      String note,
      long firstSeen) {}

  /// A row of `gateway_presence`.
  record PresenceRow(String imsi, long lastPing, long pings, String state, long since) {}

  /// A row of `gateway_events`.
  record EventRow(String imsi, long at, String kind, Optional<Long> lasted) {}

  @SqlBatch(
      """
      INSERT INTO gateways (imsi, msisdn, seed_type, approved, pending_msisdn, note, first_seen)
      VALUES (:imsi, :msisdn, :seedType, :approved, :pendingMsisdn, :note, :firstSeen)
      ON CONFLICT (imsi) DO UPDATE SET
        msisdn = excluded.msisdn,
        seed_type = excluded.seed_type,
        approved = excluded.approved,
        pending_msisdn = excluded.pending_msisdn,
        note = excluded.note
      """)
  void keepCards(@BindMethods List<CardRow> cards);

  @SqlBatch(
      """
      INSERT INTO gateway_events (imsi, at, kind, lasted)
      VALUES (:imsi, :at, :kind, :lasted)
      """)
  void addEvents(@BindMethods List<EventRow> events);

  @SqlQuery(
      """
      SELECT imsi, msisdn, seed_type, approved, pending_msisdn, note, first_seen,
        last_ping, pings, state, since
      FROM gateways JOIN gateway_presence USING (imsi)
      """)
  @RegisterConstructorMapper(GatewayRow.class)
  List<GatewayRow> gateways();

  @SqlQuery(
      """
      SELECT imsi, at, kind, lasted
      FROM gateway_events
      WHERE kind = :kind AND at >= :since
      ORDER BY at
      """)
  @RegisterConstructorMapper(EventRow.class)
  List<EventRow> events(@Bind("kind") String kind, @Bind("since") long since);

  @SqlQuery(
      """
      SELECT imsi, at, kind, lasted
      FROM gateway_events
      WHERE imsi = :imsi AND at >= :since
      ORDER BY at
      """)
  @RegisterConstructorMapper(EventRow.class)
  List<EventRow> history(@Bind("imsi") String imsi, @Bind("since") long since);

  @SqlUpdate("DELETE FROM gateways WHERE imsi = :imsi")
  void forgetCard(@Bind("imsi") String imsi);

  @SqlUpdate("DELETE FROM gateway_presence WHERE imsi = :imsi")
  void forgetPresence(@Bind("imsi") String imsi);

  @SqlUpdate("DELETE FROM gateway_events WHERE imsi = :imsi")
  void forgetEvents(@Bind("imsi") String imsi);

  /// When the newest event happened that is older than the `newest` newest ones.
  @SqlQuery("SELECT at FROM gateway_events ORDER BY at DESC LIMIT 1 OFFSET :newest")
  Optional<Long> beyondNewest(@Bind("newest") long newest);

  @SqlUpdate("DELETE FROM gateway_events WHERE at <= :until")
  int forgetEventsUntil(@Bind("until") long until);
}
