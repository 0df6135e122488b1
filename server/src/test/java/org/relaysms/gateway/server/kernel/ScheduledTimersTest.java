package org.relaysms.gateway.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScheduledTimersTest {
  private static final Duration SOON = Duration.ofMillis(1);

  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final ScheduledTimers timers = new ScheduledTimers("test", failures::add);

  @AfterEach
  void close() {
    timers.close();
  }

  @Test
  void goesOnWithAPeriodicTaskThatThrewAnError() throws InterruptedException {
    var error = new StackOverflowError("on purpose");
    var thrown = new AtomicBoolean();
    var again = new CountDownLatch(1);

    timers.every(
        SOON,
        () -> {
          if (!thrown.getAndSet(true)) {
            throw error;
          }
          again.countDown();
        });

    assertThat(again.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(failures).containsExactly(error);
  }
}
