package org.relaysms.gateway.adminui.remote;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Subscription;

/// Those who listen to one kind of news. UI thread only.
final class Watchers<E> {
  private final List<Consumer<? super E>> all = new CopyOnWriteArrayList<>();

  Subscription add(Consumer<? super E> listener) {
    all.add(listener);
    return () -> all.remove(listener);
  }

  void tell(E event) {
    all.forEach(listener -> listener.accept(event));
  }

  int count() {
    return all.size();
  }
}
