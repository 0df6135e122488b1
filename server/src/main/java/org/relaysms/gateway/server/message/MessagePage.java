package org.relaysms.gateway.server.message;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/// A page of messages, read along an index however many there are: of one user along his, else of
/// each state along that state's, newest first, and no further than the page goes.
///
/// @param sql selects the numbers of the page's messages, at least
record MessagePage(MessageQuery query, List<String> states, String sql) {
  private static final String ALL =
      "SELECT seq FROM messages WHERE seq < :before ORDER BY seq DESC LIMIT :most";

  static MessagePage of(MessageQuery query) {
    var states = List.copyOf(query.states());
    return new MessagePage(query, states, sql(query, states));
  }

  List<MessageRow> read(Handle handle) {
    var select =
        handle
            .createQuery(
                "SELECT "
                    + MessageRow.COLUMNS
                    + " FROM messages m LEFT JOIN outbox o ON o.seq = m.seq WHERE m.seq IN ("
                    + sql
                    + ") ORDER BY m.seq DESC LIMIT :most")
            .bind("before", query.before().orElse(Long.MAX_VALUE))
            .bind("most", query.most());
    query.user().ifPresent(user -> select.bind("user", user));
    for (var i = 0; i < states.size(); i++) {
      select.bind("state" + i, states.get(i));
    }
    return select.map((row, _) -> MessageRow.of(row)).list();
  }

  private static String sql(MessageQuery query, List<String> states) {
    if (query.user().isPresent()) {
      return ofUser(states);
    }
    return states.isEmpty()
        ? ALL
        : IntStream.range(0, states.size())
            .mapToObj(MessagePage::ofState)
            .collect(joining(" UNION ALL "));
  }

  /// What is added to the state keeps its index out of it: the user's is the narrower one.
  private static String ofUser(List<String> states) {
    var names =
        IntStream.range(0, states.size()).mapToObj(i -> ":state" + i).collect(joining(", "));
    return "SELECT seq FROM messages WHERE user_id = :user AND seq < :before"
        + (states.isEmpty() ? "" : " AND state || '' IN (" + names + ")")
        + " ORDER BY seq DESC LIMIT :most";
  }

  private static String ofState(int number) {
    return """
    SELECT seq FROM (SELECT seq FROM messages WHERE state = :state%1$d AND seq < :before
    ORDER BY seq DESC LIMIT :most) state%1$d
    """
        .formatted(number);
  }
}
