package org.relaysms.gateway.server.db;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Something to be committed. Run by the writer's thread only, perhaps more than once; told its end
/// exactly once.
interface Work {
  /// Tells the writer to end.
  Work STOP = new Single<>(handle -> handle);

  /// The writer has come for it: from now on nothing is added to it.
  void taken();

  void run(Handle handle);

  void committed();

  void failed(Throwable why);

  /// The works it falls apart into when it fails; itself alone where it is one piece.
  List<Work> parts();

  /// One function and its result.
  final class Single<T> implements Work {
    private final Function<Handle, T> function;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private @Nullable Result<T> result;

    Single(Function<Handle, T> function) {
      this.function = function;
    }

    CompletableFuture<T> done() {
      return done;
    }

    @Override
    public void taken() {}

    @Override
    public void run(Handle handle) {
      result = new Result<>(function.apply(handle));
    }

    @Override
    public void committed() {
      if (result != null) {
        done.complete(result.value());
      }
    }

    @Override
    public void failed(Throwable why) {
      done.completeExceptionally(why);
    }

    @Override
    public List<Work> parts() {
      return List.of(this);
    }

    private record Result<T>(T value) {}
  }

  /// Items gathered until the writer comes for them, then given to one function together. Guarded
  /// by itself until it is taken; afterwards the writer's alone, and no longer changed. Whoever
  /// refuses it instead of queueing it must take it first, so that nobody adds to what nobody
  /// reads.
  final class Gathered<I> implements Work {
    private final BiConsumer<Handle, List<I>> function;
    private final List<I> items = new ArrayList<>();
    private final List<CompletableFuture<@Nullable Void>> done = new ArrayList<>();
    private boolean taken;

    Gathered(BiConsumer<Handle, List<I>> function) {
      this.function = function;
    }

    /// Takes the item in unless the writer has been here or `limit` is reached.
    synchronized boolean add(I item, CompletableFuture<@Nullable Void> future, int limit) {
      if (taken || items.size() >= limit) {
        return false;
      }
      items.add(item);
      done.add(future);
      return true;
    }

    @Override
    public synchronized void taken() {
      taken = true;
    }

    @Override
    public void run(Handle handle) {
      function.accept(handle, items);
    }

    @Override
    public void committed() {
      done.forEach(future -> future.complete(null));
    }

    @Override
    public void failed(Throwable why) {
      done.forEach(future -> future.completeExceptionally(why));
    }

    @Override
    public List<Work> parts() {
      var parts = new ArrayList<Work>(items.size());
      for (var i = 0; i < items.size(); i++) {
        var part = new Gathered<>(function);
        part.add(items.get(i), done.get(i), 1);
        part.taken();
        parts.add(part);
      }
      return parts;
    }
  }
}
