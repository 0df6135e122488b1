package org.relaysms.gateway.server.message;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// Reading and forgetting messages; their moves are written by [MoveBatch]. Times are epoch
/// milliseconds.
interface MessageDao {

  @SqlQuery("SELECT at, state, note FROM message_events WHERE seq = :seq ORDER BY n")
  @RegisterConstructorMapper(StepRow.class)
  List<StepRow> history(long seq);

  @SqlQuery(
      """
      SELECT min(m.accepted_at) FROM messages m
      WHERE m.seq = (SELECT min(o.seq) FROM outbox o)
      """)
  Optional<Long> oldestUnfinished();

  /// How many kept messages that are no copies were accepted in each minute from then on until
  /// another time, oldest first. Goes back from the newest and reads no further than to the first
  /// that is older.
  @SqlQuery(
      """
      SELECT accepted_at / 60000 * 60000 AS minute, count(*) AS many FROM messages
      WHERE seq > coalesce(
          (SELECT seq FROM messages WHERE accepted_at < :since ORDER BY seq DESC LIMIT 1), 0)
        AND accepted_at BETWEEN :since AND :until AND state <> 'duplicate'
      GROUP BY 1 ORDER BY 1
      """)
  @RegisterConstructorMapper(MinuteRow.class)
  List<MinuteRow> acceptedPerMinute(long since, long until);

  /// Those in a state that were last changed before then, oldest first.
  @SqlQuery(
      """
      SELECT seq FROM messages WHERE state = :state AND changed_at < :before ORDER BY seq LIMIT :most
      """)
  List<Long> changedBefore(String state, long before, int most);

  /// Those in a state beyond the newest so many, at most so many at once.
  @SqlQuery(
      """
      SELECT seq FROM messages WHERE state = :state ORDER BY seq DESC LIMIT :most OFFSET :kept
      """)
  List<Long> beyondNewest(String state, long kept, int most);

  /// Those of them that are still in the state, and did not come to it anew since then.
  @SqlQuery(
      "SELECT seq FROM messages WHERE seq IN (<seqs>) AND state = :state AND changed_at <= :since")
  List<Long> stillIn(@BindList List<Long> seqs, String state, long since);

  /// Remembers opened messages by their ids, before they are forgotten.
  @SqlUpdate(
      """
      INSERT INTO message_hashes (id, device_id, accepted_at)
      SELECT id, device_id, accepted_at FROM messages WHERE seq IN (<seqs>) AND device_id IS NOT NULL
      ON CONFLICT (id) DO NOTHING
      """)
  void remember(@BindList List<Long> seqs);

  @SqlUpdate("DELETE FROM message_events WHERE seq IN (<seqs>)")
  void forgetHistory(@BindList List<Long> seqs);

  @SqlUpdate("DELETE FROM outbox WHERE seq IN (<seqs>)")
  void forgetTurns(@BindList List<Long> seqs);

  @SqlUpdate("DELETE FROM messages WHERE seq IN (<seqs>)")
  void forget(@BindList List<Long> seqs);

  @SqlQuery("SELECT DISTINCT device_id FROM message_hashes")
  List<String> devicesRemembered();

  @SqlUpdate("DELETE FROM message_hashes WHERE device_id = :device")
  void forgetHashes(String device);

  /// When the latest message of each of a user's devices was accepted, kept or forgotten; a device
  /// that none came from is left out.
  ///
  /// @param devices at least one
  @SqlQuery(
      """
      SELECT device_id, max(accepted_at) AS at FROM (
        SELECT device_id, accepted_at FROM messages
        WHERE user_id = :user AND device_id IN (<devices>)
        UNION ALL
        SELECT device_id, accepted_at FROM message_hashes
        WHERE device_id IN (<devices>) AND accepted_at IS NOT NULL
      ) both_kinds
      GROUP BY device_id
      """)
  @RegisterConstructorMapper(UseRow.class)
  List<UseRow> lastUses(String user, @BindList List<String> devices);

  /// When a device was used last.
  record UseRow(String deviceId, long at) {}

  /// How many were accepted in a minute, which began then.
  record MinuteRow(long minute, int many) {}

  /// A line of `message_events`.
  record StepRow(long at, String state, String note) {}
}
