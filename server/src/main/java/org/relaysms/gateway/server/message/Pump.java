package org.relaysms.gateway.server.message;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.relaysms.gateway.server.kernel.Mailbox;

/// Looks for work whenever it is woken: one look at a time, and one more after it for all wakings
/// that came meanwhile. Thread-safe.
final class Pump {
  private final Runnable look;
  private final Mailbox mailbox;
  private final AtomicBoolean awake = new AtomicBoolean();
  private volatile boolean stopped;

  /// @param look must not block for long
  /// @param failed hears of exceptions that escape a look; the next waking looks again
  Pump(Runnable look, Executor executor, Consumer<Throwable> failed) {
    this.look = look;
    mailbox = new Mailbox(executor, 2, failed);
  }

  /// Does not block.
  void wake() {
    if (!stopped && awake.compareAndSet(false, true)) {
      mailbox.post(this::turn);
    }
  }

  void stop() {
    stopped = true;
  }

  private void turn() {
    awake.set(false);
    if (!stopped) {
      look.run();
    }
  }
}
