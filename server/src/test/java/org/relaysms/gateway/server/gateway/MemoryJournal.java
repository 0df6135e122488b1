package org.relaysms.gateway.server.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.db.StoreFailure;

/// Keeps the entries in a list, or fails as a broken store does.
final class MemoryJournal implements GatewayJournal {
  final List<Entry> entries = new ArrayList<>();
  boolean broken;
  private Optional<Held> held = Optional.empty();

  @Override
  public CompletableFuture<@Nullable Void> write(Entry entry) {
    if (broken) {
      return CompletableFuture.failedFuture(new StoreFailure("broken"));
    }
    entries.add(entry);
    var answer = held.map(Held::taken).orElseGet(() -> CompletableFuture.completedFuture(null));
    held = Optional.empty();
    return answer;
  }

  /// Leaves the next entry without its answer until the test gives it.
  Held hold() {
    var next = new Held(new CompletableFuture<>(), new CompletableFuture<>());
    held = Optional.of(next);
    return next;
  }

  Entry.Kept lastKept() {
    return (Entry.Kept) entries.getLast();
  }

  /// An entry that waits.
  ///
  /// @param queued completes when the entry is there
  record Held(CompletableFuture<@Nullable Void> queued, CompletableFuture<@Nullable Void> answer) {
    CompletableFuture<@Nullable Void> taken() {
      queued.complete(null);
      return answer;
    }
  }
}
