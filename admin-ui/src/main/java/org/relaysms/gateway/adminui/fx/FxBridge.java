package org.relaysms.gateway.adminui.fx;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;

/// Carries events to the UI thread so that a burst never floods it: what arrives while the thread
/// is busy is merged into one event, and at most one delivery is under way. Memory is bounded by
/// what one merged event holds.
///
/// Thread-safe; the sink is called on the UI thread only.
public final class FxBridge<E> {
  private final AtomicReference<Pending<E>> pending = new AtomicReference<>(new Pending.None<>());
  private final UiThread ui;
  private final BinaryOperator<E> merge;
  private final Consumer<? super E> sink;

  /// `merge` gets the older event first and must be free of side effects.
  public FxBridge(UiThread ui, BinaryOperator<E> merge, Consumer<? super E> sink) {
    this.ui = ui;
    this.merge = merge;
    this.sink = sink;
  }

  public void offer(E event) {
    var before = pending.getAndUpdate(waiting -> waiting.plus(event, merge));
    if (before instanceof Pending.None<E>) {
      ui.execute(this::deliver);
    }
  }

  private void deliver() {
    if (pending.getAndSet(new Pending.None<>()) instanceof Pending.Some<E>(E event)) {
      sink.accept(event);
    }
  }

  private sealed interface Pending<E> {
    Pending<E> plus(E event, BinaryOperator<E> merge);

    record None<E>() implements Pending<E> {
      @Override
      public Pending<E> plus(E event, BinaryOperator<E> merge) {
        return new Some<>(event);
      }
    }

    record Some<E>(E event) implements Pending<E> {
      @Override
      public Pending<E> plus(E next, BinaryOperator<E> merge) {
        return new Some<>(merge.apply(event, next));
      }
    }
  }
}
