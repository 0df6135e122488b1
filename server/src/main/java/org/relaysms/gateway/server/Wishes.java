package org.relaysms.gateway.server;

import java.util.Optional;

/// How a running server shall end: the strongest wish so far. To stop outweighs to restart and
/// stays; wishing twice is wishing once. Thread-safe.
final class Wishes {
  private Optional<Wish> strongest = Optional.empty();

  enum Wish {
    RESTART,
    STOP
  }

  synchronized void wish(Wish wish) {
    if (strongest.isEmpty() || wish == Wish.STOP) {
      strongest = Optional.of(wish);
      notifyAll();
    }
  }

  /// A restart that was wished for until now is what happens next anyway.
  synchronized void startAnew() {
    strongest = strongest.filter(Wish.STOP::equals);
  }

  synchronized Optional<Wish> now() {
    return strongest;
  }

  /// Waits until there is a wish.
  synchronized Wish await() throws InterruptedException {
    while (strongest.isEmpty()) {
      wait();
    }
    return strongest.get();
  }
}
