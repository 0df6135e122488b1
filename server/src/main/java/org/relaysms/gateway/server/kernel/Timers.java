package org.relaysms.gateway.server.kernel;

import java.time.Duration;

/// Runs something later. The real one keeps a thread; tests keep a queue that moves with their
/// clock.
///
/// A task must be short and never block: it hands its work to a mailbox or a virtual thread.
public interface Timers {
  /// Runs the task once after the delay, unless cancelled before.
  Cancellable after(Duration delay, Runnable task);

  /// Runs the task again and again with the period between the starts, the first time after one
  /// period.
  Cancellable every(Duration period, Runnable task);

  /// A task that may still be called off; calling it off twice, or after it ran, does nothing.
  interface Cancellable {
    void cancel();
  }
}
