package org.relaysms.gateway.server.kernel;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The real [Timers]: one daemon thread and a heap. Thread-safe. A task that throws is reported
/// and, if periodic, goes on.
public final class ScheduledTimers implements Timers, AutoCloseable {
  private final ScheduledThreadPoolExecutor executor;
  private final Consumer<Throwable> failed;

  /// `failed` hears of whatever escapes a task, errors too; it must not throw.
  public ScheduledTimers(String name, Consumer<Throwable> failed) {
    this.failed = failed;
    executor =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name(name).factory());
    executor.setRemoveOnCancelPolicy(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public Cancellable after(Duration delay, Runnable task) {
    return cancellable(executor.schedule(guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS));
  }

  @Override
  public Cancellable every(Duration period, Runnable task) {
    var nanos = period.toNanos();
    return cancellable(
        executor.scheduleAtFixedRate(guarded(task), nanos, nanos, TimeUnit.NANOSECONDS));
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  private Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (Throwable e) {
        failed.accept(e);
      }
    };
  }

  private static Cancellable cancellable(Future<?> future) {
    return () -> future.cancel(false);
  }
}
