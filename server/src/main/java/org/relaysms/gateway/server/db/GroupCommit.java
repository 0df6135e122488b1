package org.relaysms.gateway.server.db;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one writer: takes whatever is queued, runs it in one transaction, commits once for all, and
/// begins again. The flush to disk is what a commit costs, so while one is under way the next batch
/// gathers, and throughput grows with the load.
///
/// Where a batch fails it falls apart and each work gets a transaction of its own, so that one bad
/// work harms nobody. Thread-safe; works run on one platform thread, since SQLite's calls are
/// native and would pin a virtual one.
final class GroupCommit implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  private final Jdbi jdbi;
  private final BlockingQueue<Work> queue;
  private final int batch;
  private final AtomicLong commits = new AtomicLong();
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
        commit(works);
      }
    }
  }

  /// Waits for the first work and takes along what else is there.
  private void gather(List<Work> works) {
    try {
      works.add(queue.take());
      queue.drainTo(works, batch - 1);
    } catch (InterruptedException e) {
      LOG.warn("the store's writer was interrupted and goes on");
    }
  }

  private void commit(List<Work> works) {
    try {
      inOneTransaction(works);
    } catch (Throwable e) {
      fallApart(works, e);
      return;
    }
    commits.incrementAndGet();
    works.forEach(Work::committed);
  }

  private void inOneTransaction(List<Work> works) {
    jdbi.useTransaction(handle -> works.forEach(work -> work.run(handle)));
  }

  private void fallApart(List<Work> works, Throwable why) {
    var parts = works.size() == 1 ? works.getFirst().parts() : List.copyOf(works);
    if (parts.size() == 1) {
      parts.getFirst().failed(why instanceof JdbiException ? brokenStore(why) : why);
    } else {
      parts.forEach(part -> commit(List.of(part)));
    }
  }

  private static StoreFailure brokenStore(Throwable why) {
    return new StoreFailure("the store refused the work", why);
  }
}
