package org.relaysms.gateway.server.db;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Gathers small items of many callers, so that one commit writes them in one JDBC batch.
/// Thread-safe; items are written in the order they came.
public final class BatchWriter<I> {
  private static final int ITEMS = 1_024;

  private final GroupCommit writer;
  private final BiConsumer<Handle, List<I>> work;
  private Work.@Nullable Gathered<I> open;

  BatchWriter(GroupCommit writer, BiConsumer<Handle, List<I>> work) {
    this.writer = writer;
    this.work = work;
  }

  /// Completes after the commit, or fails as [Database#write] does.
  public CompletableFuture<@Nullable Void> add(I item) {
    var done = new CompletableFuture<@Nullable Void>();
    gather(item, done);
    return done;
  }

  private synchronized void gather(I item, CompletableFuture<@Nullable Void> done) {
    if (open != null && open.add(item, done, ITEMS)) {
      return;
    }
    open = new Work.Gathered<>(work);
    open.add(item, done, ITEMS);
    writer.offer(open);
  }
}
