package org.relaysms.gateway.server.admin;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The tables `audit` and `audit_head`. Times are epoch milliseconds.
@RegisterConstructorMapper(AuditDao.AuditRow.class)
interface AuditDao {
  /// A record as stored; its number is given by the store.
  record AuditRow(long seq, long at, String actor, String action, String subject, String detail) {}

  /// Takes the next number; with several servers on one database this is where they queue.
  @SqlUpdate("UPDATE audit_head SET seq = seq + 1")
  void advance();

  @SqlUpdate(
      """
      INSERT INTO audit (seq, at, actor, action, subject, detail)
      SELECT seq, :at, :actor, :action, :subject, :detail
      FROM audit_head
      """)
  void append(@BindMethods AuditRow row);

  @SqlUpdate("DELETE FROM audit WHERE seq <= (SELECT seq FROM audit_head) - :kept")
  void prune(int kept);

  @SqlQuery(
      """
      SELECT seq, at, actor, action, subject, detail
      FROM audit
      WHERE seq < :before
      ORDER BY seq DESC
      LIMIT :limit
      """)
  List<AuditRow> page(long before, int limit);

  @SqlQuery(
      """
      SELECT seq, at, actor, action, subject, detail
      FROM audit
      WHERE action = :action AND seq < :before
      ORDER BY seq DESC
      LIMIT :limit
      """)
  List<AuditRow> pageOf(String action, long before, int limit);
}
