package org.relaysms.gateway.adminui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.fixture.HandTicker;
import org.relaysms.gateway.adminui.fixture.PlayedServer;
import org.relaysms.gateway.adminui.fixture.Samples;

class LivenessTest {
  private final PlayedServer server = new PlayedServer();
  private final HandTicker time = new HandTicker(Samples.NOW);
  private final Liveness liveness = new Liveness(server, time, time, time::steadyNanos);

  @Test
  void saysNothingBeforeTheServerDid() {
    time.pass(Duration.ofMinutes(1));
    assertThat(now()).isEqualTo(new Freshness.None());

    server.says(Samples.status());

    assertThat(now()).isEqualTo(new Freshness.Live());
  }

  @Test
  void isOldAtOnceWhenTheConnectionIsLost() {
    server.says(Samples.status());
    time.pass(Duration.ofSeconds(3));

    server.fallsSilent();

    assertThat(now()).isEqualTo(new Freshness.Old(Samples.NOW, Duration.ofSeconds(3)));
  }

  /// A connection that is open at this end only.
  @Test
  void isOldWhenTheServerMissedSpeakingTwice() {
    server.says(Samples.status());
    time.pass(Liveness.PATIENCE.minusSeconds(1));
    assertThat(now()).isEqualTo(new Freshness.Live());

    time.pass(Duration.ofSeconds(1));

    assertThat(now()).isEqualTo(new Freshness.Old(Samples.NOW, Liveness.PATIENCE));
  }

  @Test
  void isOldAtOnceAfterASleepOfTheMachineAndLiveWithTheNextWord() {
    server.says(Samples.status());

    time.sleep(Duration.ofHours(8));
    assertThat(now()).isEqualTo(new Freshness.Old(Samples.NOW, Duration.ofHours(8)));
    server.says(Samples.status());

    assertThat(now()).isEqualTo(new Freshness.Live());
  }

  @Test
  void countsBySteadyTimeWhereTheClockIsSetBack() {
    server.says(Samples.status());
    time.sleep(Duration.ofHours(-1));
    assertThat(now()).isEqualTo(new Freshness.Live());

    time.pass(Liveness.PATIENCE);

    assertThat(now()).isEqualTo(new Freshness.Old(Samples.NOW, Liveness.PATIENCE));
  }

  private Freshness now() {
    return liveness.freshness().get();
  }
}
