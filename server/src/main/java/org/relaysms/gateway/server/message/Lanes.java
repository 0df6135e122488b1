package org.relaysms.gateway.server.message;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.relaysms.gateway.server.kernel.Mailbox;

/// Runs tasks of one key one after the other, in the order they came, and those of different keys
/// beside each other. A lane is there only while it has something to do. Thread-safe; how many
/// tasks wait is bounded by who submits them.
final class Lanes {
  private final Executor executor;
  private final Consumer<Throwable> failed;
  private final Map<String, Lane> lanesByKey = new HashMap<>();

  /// @param failed hears of exceptions that escape a task
  Lanes(Executor executor, Consumer<Throwable> failed) {
    this.executor = executor;
    this.failed = failed;
  }

  void submit(String key, Runnable task) {
    enter(key)
        .post(
            () -> {
              try {
                task.run();
              } finally {
                leave(key);
              }
            });
  }

  /// How many keys have something to do.
  synchronized int busy() {
    return lanesByKey.size();
  }

  private synchronized Mailbox enter(String key) {
    var lane =
        lanesByKey.computeIfAbsent(
            key, _ -> new Lane(new Mailbox(executor, Integer.MAX_VALUE, failed)));
    lane.tasks++;
    return lane.mailbox;
  }

  private synchronized void leave(String key) {
    lanesByKey.computeIfPresent(key, (_, lane) -> --lane.tasks == 0 ? null : lane);
  }

  private static final class Lane {
    private final Mailbox mailbox;
    private int tasks;

    Lane(Mailbox mailbox) {
      this.mailbox = mailbox;
    }
  }
}
