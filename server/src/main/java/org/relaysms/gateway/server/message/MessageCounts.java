package org.relaysms.gateway.server.message;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.relaysms.gateway.server.db.Database;

/// How many messages are in each state, kept beside the store so that asking costs nothing.
/// Thread-safe.
final class MessageCounts {
  private final Map<String, Integer> countsByState = new ConcurrentHashMap<>();
  private final LongAdder copies = new LongAdder();

  /// Counts what the store holds, once.
  static MessageCounts of(Database database) {
    var counts = new MessageCounts();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery("SELECT state, count(*) AS n FROM messages GROUP BY state")
                    .map((row, _) -> Map.entry(row.getString("state"), row.getInt("n")))
                    .forEach(entry -> counts.add(entry.getKey(), entry.getValue())));
    return counts;
  }

  void moved(MessageMove move) {
    if (move.changedState()) {
      move.before().ifPresent(state -> add(state, -1));
      add(move.after(), 1);
    }
  }

  void arrivedAgain() {
    copies.increment();
  }

  /// Since the server started.
  long copies() {
    return copies.sum();
  }

  void forgot(String state, int many) {
    add(state, -many);
  }

  int of(String state) {
    return countsByState.getOrDefault(state, 0);
  }

  /// All that are still to be published.
  int unfinished() {
    return of("accepted") + of("waiting") + of("publishing") + of("retry");
  }

  Map<String, Integer> all() {
    return Map.copyOf(countsByState);
  }

  private void add(String state, int many) {
    countsByState.merge(state, many, Integer::sum);
  }
}
