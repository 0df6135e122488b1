package org.relaysms.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.Wishes.Wish;

class WishesTest {
  private final Wishes wishes = new Wishes();

  @Test
  void putsTheStopBeforeAllRestarts() {
    wishes.wish(Wish.RESTART);
    wishes.wish(Wish.STOP);
    wishes.wish(Wish.RESTART);

    assertThat(awaited()).isEqualTo(Wish.STOP);
  }

  @Test
  void keepsTheStopOverAStart() {
    wishes.wish(Wish.STOP);

    wishes.startAnew();

    assertThat(awaited()).isEqualTo(Wish.STOP);
  }

  @Test
  void restartsOnceHoweverOftenItWasWished() {
    wishes.wish(Wish.RESTART);
    wishes.wish(Wish.RESTART);

    wishes.startAnew();

    assertThat(wishes.now()).isEmpty();
  }

  /// Fails, rather than waits for ever, where there is no wish.
  private Wish awaited() {
    return CompletableFuture.supplyAsync(this::await).orTimeout(10, TimeUnit.SECONDS).join();
  }

  private Wish await() {
    try {
      return wishes.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
