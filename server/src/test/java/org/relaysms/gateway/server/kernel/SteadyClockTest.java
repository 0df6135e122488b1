package org.relaysms.gateway.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
  private final SteadyClock clock = new SteadyClock(SteppedTime.START, nanos::get);

  @Test
  void startsWhereItIsTold() {
    assertThat(clock.instant()).isEqualTo(SteppedTime.START);
  }

  @Test
  void goesByWhatHasPassedOverTheCountersTurnToo() {
    nanos.addAndGet(2_000_000_000L);

    assertThat(clock.instant()).isEqualTo(SteppedTime.START.plusSeconds(2));
  }
}
