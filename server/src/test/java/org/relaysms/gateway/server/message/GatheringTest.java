package org.relaysms.gateway.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatheringTest {
  private final List<Duration> pauses = new ArrayList<>();
  private final List<Runnable> timers = new ArrayList<>();
  private int wakings;
  private long nanos;
  private final Gathering gathering =
      new Gathering(
          (pause, task) -> {
            pauses.add(pause);
            timers.add(task);
          },
          () -> nanos,
          () -> wakings++);

  @Test
  void looksAtOnceWhileThereIsLittle() {
    look(3);

    assertThat(gathering.over(false)).isTrue();
    assertThat(pauses).isEmpty();
  }

  @Test
  void gathersForAMomentWhileSomethingIsUnderWay() {
    look(3);

    assertThat(gathering.over(true)).isFalse();
    assertThat(gathering.over(true)).isFalse();
    timers.getFirst().run();

    assertThat(pauses).containsExactly(Gathering.MOMENT);
    assertThat(wakings).isEqualTo(1);
    assertThat(gathering.over(true)).isTrue();
    assertThat(gathering.over(true)).isFalse();
  }

  @Test
  void gathersAfterMuchWasFound() {
    look(100);

    assertThat(gathering.over(false)).isFalse();
    assertThat(pauses).containsExactly(Gathering.MOMENT);
  }

  @Test
  void looksAtOnceAgainWhenWhatWasUnderWayIsDone() {
    look(3);
    gathering.over(true);

    assertThat(gathering.over(false)).isTrue();
  }

  @Test
  void givesWorkItsShareOfTheTimeInARush() {
    look(100);
    arrive(100, Duration.ofMillis(10));

    gathering.over(false);

    assertThat(pauses).containsExactly(Duration.ofMillis(10).multipliedBy(Gathering.RUSH_SHARE));
  }

  @Test
  void worksOnceASecondAtLeastInARush() {
    look(100);
    arrive(10_000, Duration.ofSeconds(2));

    gathering.over(false);

    assertThat(pauses).containsExactly(Gathering.LONGEST);
  }

  @Test
  void takesTheLastRoundForItsMeasureWhileThisOneGoesOn() {
    look(100);
    arrive(10, Duration.ofMillis(7));
    gathering.over(false);
    timers.getFirst().run();
    gathering.over(false);
    look(100);
    arrive(100, Duration.ofMillis(1));

    gathering.over(true);

    assertThat(pauses.getLast()).isEqualTo(Duration.ofMillis(7).multipliedBy(Gathering.RUSH_SHARE));
  }

  @Test
  void callsNoRushWhatComesSteadily() {
    look(100);
    arrive(100, Duration.ofMillis(200));

    gathering.over(false);

    assertThat(pauses).containsExactly(Gathering.MOMENT);
  }

  private void look(int found) {
    gathering.begin();
    gathering.found(found);
  }

  private void arrive(int many, Duration within) {
    IntStream.range(0, many).forEach(_ -> gathering.arrived());
    nanos += within.toNanos();
  }
}
