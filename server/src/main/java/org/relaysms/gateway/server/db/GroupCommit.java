package org.relaysms.gateway.server.db;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one writer: takes whatever is queued, runs it in one transaction, commits once for all, and
/// begins again. The flush to disk is what a commit costs, so while one is under way the next batch
/// gathers, and throughput grows with the load.
///
/// Where a work fails, its batch falls apart and each gets a transaction of its own, so that one
/// bad work harms nobody. Where no transaction can begin, since another process holds the store or
/// it is gone, all that wait for this one fail together: each would only wait as long again.
///
/// Thread-safe; works run on one platform thread, since SQLite's calls are native and would pin a
/// virtual one. Their ends are told on a thread of their own, in the order of the commits, so that
/// the next batch is written while those who waited for this one wake up.
final class GroupCommit implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  private final Jdbi jdbi;
  private final BlockingQueue<Work> queue;
  private final int batch;
  private final AtomicLong commits = new AtomicLong();
  private final ExecutorService teller =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("store-teller").daemon().factory());
  private final Thread thread;
  private boolean closed;

  GroupCommit(Jdbi jdbi, int queue, int batch) {
    this.jdbi = jdbi;
    this.queue = new ArrayBlockingQueue<>(queue);
    this.batch = batch;
    thread = Thread.ofPlatform().name("store-writer").daemon().start(this::serve);
  }

  void offer(Work work) {
    if (!enqueue(work)) {
      work.taken();
      work.failed(closed() ? new StoreFailure("the store is closed") : new StoreBusy());
    }
  }

  long commits() {
    return commits.get();
  }

  @Override
  public void close() {
    if (refuseFromNow()) {
      stop();
    }
  }

  private synchronized boolean enqueue(Work work) {
    return !closed && queue.offer(work);
  }

  private synchronized boolean closed() {
    return closed;
  }

  private synchronized boolean refuseFromNow() {
    var first = !closed;
    closed = true;
    return first;
  }

  /// Nothing can be queued behind the stop, since `closed` was set before it was put.
  private void stop() {
    try {
      queue.put(Work.STOP);
      thread.join();
      teller.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve() {
    var works = new ArrayList<Work>(batch);
    for (var going = true; going; works.clear()) {
      gather(works);
      going = !works.remove(Work.STOP);
      if (!works.isEmpty()) {
        finish(works);
      }
    }
  }

  /// Waits for the first work and takes along what else is there.
  private void gather(List<Work> works) {
    try {
      works.add(queue.take());
      queue.drainTo(works, batch - 1);
      works.forEach(Work::taken);
    } catch (InterruptedException e) {
      LOG.warn("the store's writer was interrupted and goes on");
    }
  }

  /// Whatever happens in one batch, the writer lives on for the next.
  private void finish(List<Work> works) {
    try {
      commit(works);
    } catch (Throwable e) {
      LOG.error("the store's writer met what it did not expect, and goes on", e);
      tell(works, work -> work.failed(e));
    }
  }

  private void commit(List<Work> works) {
    switch (tried(works)) {
      case Try.Committed() -> tell(works, Work::committed);
      case Try.NotBegun(var why) -> fail(works, why);
      case Try.Failed(var why) -> fallApart(works, why);
    }
  }

  private Try tried(List<Work> works) {
    var begun = new AtomicBoolean();
    try {
      jdbi.useTransaction(
          handle -> {
            begun.set(true);
            works.forEach(work -> work.run(handle));
          });
    } catch (Throwable e) {
      return begun.get() ? new Try.Failed(e) : new Try.NotBegun(e);
    }
    commits.incrementAndGet();
    return new Try.Committed();
  }

  private void fallApart(List<Work> works, Throwable why) {
    var parts = works.size() == 1 ? works.getFirst().parts() : List.copyOf(works);
    if (parts.size() == 1) {
      fail(parts, why);
    } else {
      oneByOne(parts);
    }
  }

  /// Ends as soon as no transaction begins any more.
  private void oneByOne(List<Work> parts) {
    for (var i = 0; i < parts.size(); i++) {
      var part = parts.subList(i, i + 1);
      switch (tried(part)) {
        case Try.Committed() -> tell(part, Work::committed);
        case Try.Failed(var why) -> fallApart(part, why);
        case Try.NotBegun(var why) -> {
          fail(parts.subList(i, parts.size()), why);
          return;
        }
      }
    }
  }

  private void fail(List<Work> works, Throwable why) {
    var told = why instanceof JdbiException ? brokenStore(why) : why;
    tell(works, work -> work.failed(told));
  }

  /// Whatever hangs on the end of one work harms no other.
  private void tell(List<Work> works, Consumer<Work> end) {
    var ended = List.copyOf(works);
    teller.execute(() -> ended.forEach(work -> guarded(end, work)));
  }

  private static void guarded(Consumer<Work> end, Work work) {
    try {
      end.accept(work);
    } catch (Throwable e) {
      LOG.error("what waited for the store failed when it was told", e);
    }
  }

  private static StoreFailure brokenStore(Throwable why) {
    return new StoreFailure(
        "the store refused the work; look at the disk's room and the data folder's rights", why);
  }

  /// What came of one transaction.
  private sealed interface Try {
    record Committed() implements Try {}

    /// Nothing of it ran.
    record NotBegun(Throwable why) implements Try {}

    record Failed(Throwable why) implements Try {}
  }
}
