package org.relaysms.gateway.server.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.db.StoreFailure;

/// Keeps the entries in a list, or fails as a broken store does.
final class MemoryJournal implements GatewayJournal {
  final List<Entry> entries = new ArrayList<>();
  boolean broken;

  @Override
  public CompletableFuture<@Nullable Void> write(Entry entry) {
    if (broken) {
      return CompletableFuture.failedFuture(new StoreFailure("broken"));
    }
    entries.add(entry);
    return CompletableFuture.completedFuture(null);
  }

  Entry.Kept lastKept() {
    return (Entry.Kept) entries.getLast();
  }
}
