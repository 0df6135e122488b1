package org.relaysms.gateway.server.kernel;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Runs what is posted, one after the other, in the order it came. A thread is taken from the
/// executor only while there is something to do, so that thousands of idle mailboxes cost memory
/// alone.
///
/// Thread-safe. A task that throws is reported, and the next one runs.
public final class Mailbox {
  private final Executor executor;
  private final int capacity;
  private final Consumer<Throwable> failed;
  private final Queue<Runnable> tasks = new ArrayDeque<>(2);
  private boolean running;

  /// @param capacity how many tasks may wait
  /// @param failed hears of whatever escapes a task, errors too: a mailbox that stopped would leave
  ///   all who wait for it waiting; must not throw
  public Mailbox(Executor executor, int capacity, Consumer<Throwable> failed) {
    this.executor = executor;
    this.capacity = capacity;
    this.failed = failed;
  }

  /// Queues the task; `false` when the mailbox is full, and then nothing was queued.
  public boolean post(Runnable task) {
    return offer(task, executor);
  }

  /// As [#post], but an idle mailbox works on the caller's own thread, and without a wait for
  /// another. For callers that hold no lock and have nobody waiting behind them.
  public boolean run(Runnable task) {
    return offer(task, Runnable::run);
  }

  private boolean offer(Runnable task, Executor worker) {
    synchronized (tasks) {
      if (tasks.size() >= capacity) {
        return false;
      }
      tasks.add(task);
      if (running) {
        return true;
      }
      running = true;
    }
    work(worker);
    return true;
  }

  /// Where there is no thread to be had, the tasks wait for the next one that comes.
  private void work(Executor worker) {
    try {
      worker.execute(this::drain);
    } catch (Throwable e) {
      synchronized (tasks) {
        running = false;
      }
      throw e;
    }
  }

  private void drain() {
    while (true) {
      Runnable task;
      synchronized (tasks) {
        var head = tasks.poll();
        if (head == null) {
          running = false;
          return;
        }
        task = head;
      }
      guarded(task);
    }
  }

  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (Throwable e) {
      failed.accept(e);
    }
  }
}
