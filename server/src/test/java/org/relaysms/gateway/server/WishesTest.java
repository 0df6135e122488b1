package org.relaysms.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.Wishes.Wish;

class WishesTest {
  private final Wishes wishes = new Wishes();

  @Test
  void putsTheStopBeforeAllRestarts() throws InterruptedException {
    wishes.wish(Wish.RESTART);
    wishes.wish(Wish.STOP);
    wishes.wish(Wish.RESTART);

    assertThat(wishes.await()).isEqualTo(Wish.STOP);
  }

  @Test
  void keepsTheStopOverAStart() throws InterruptedException {
    wishes.wish(Wish.STOP);

    wishes.startAnew();

    assertThat(wishes.await()).isEqualTo(Wish.STOP);
  }

  @Test
  void restartsOnceHoweverOftenItWasWished() {
    wishes.wish(Wish.RESTART);
    wishes.wish(Wish.RESTART);
    wishes.startAnew();
    var next = CompletableFuture.supplyAsync(this::awaited);

    wishes.wish(Wish.STOP);

    assertThat(next.join()).isEqualTo(Wish.STOP);
  }

  private Wish awaited() {
    try {
      return wishes.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
