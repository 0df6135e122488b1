package org.relaysms.gateway.server.kernel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Changes, told in-process to whoever listens. Listeners are called on the publisher's thread, in
/// the order they came, and must neither block nor throw: they hand over to a queue or a mailbox of
/// their own.
///
/// Thread-safe. Two publishers at once may interleave; a listener that minds the order takes it
/// from the event.
public final class Feed<E> {
  private final List<Consumer<? super E>> listeners = new CopyOnWriteArrayList<>();

  public Subscription subscribe(Consumer<? super E> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  public void publish(E event) {
    listeners.forEach(listener -> listener.accept(event));
  }

  /// Ends a listening; ending it twice does nothing.
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
