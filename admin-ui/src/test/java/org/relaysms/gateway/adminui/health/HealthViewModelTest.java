package org.relaysms.gateway.adminui.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.fixture.HandTicker;
import org.relaysms.gateway.adminui.fixture.PlayedServer;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.HealthCheck;
import org.relaysms.gateway.adminui.remote.HealthCheck.State;
import org.relaysms.gateway.adminui.remote.Reply;

class HealthViewModelTest {
  private final HandTicker time = new HandTicker(Samples.NOW);
  private final PlayedServer server = new PlayedServer();
  private final FakeHealth health =
      new FakeHealth().answers(FakeHealth.told(check("disk", State.OK)));
  private final HealthViewModel model = new HealthViewModel(health, server, time);

  @Test
  void showsTheWorstFirstAndKeepsTheOrderOfTheRest() {
    server.says(Samples.status());
    health.answers(
        FakeHealth.told(
            check("a", State.OK),
            check("b", State.UNKNOWN),
            check("c", State.WARNING),
            check("d", State.FAILED),
            check("e", State.WARNING)));

    var open = model.open();

    assertThat(told().checks())
        .extracting(HealthCheck::id)
        .containsExactly("d", "c", "e", "b", "a");
    assertThat(told().at()).isEqualTo(Samples.NOW);
    open.close();
  }

  @Test
  void asksEveryTenSecondsWhileItIsOpen() {
    server.says(Samples.status());
    var open = opened();

    pass(9);
    assertThat(health.asked).isEqualTo(1);
    pass(1);
    assertThat(health.asked).isEqualTo(2);
    assertThat(told().at()).isEqualTo(Samples.NOW.plusSeconds(10));

    open.close();
    pass(30);
    assertThat(health.asked).isEqualTo(2);
  }

  @Test
  void asksNobodyWhileNoServerIsThereAndAtOnceWhenOneComes() {
    var open = opened();
    pass(30);
    model.refresh();
    assertThat(health.asked).isZero();
    assertThat(standing()).isEqualTo(new Standing.NotRunning());

    server.says(Samples.status());

    assertThat(health.asked).isEqualTo(1);
    assertThat(standing()).isInstanceOf(Standing.Told.class);
    open.close();
  }

  @Test
  void takesTheChecksFromTheScreenWhenTheServerLeaves() {
    server.says(Samples.status());
    var open = opened();

    server.fallsSilent();

    assertThat(standing()).isEqualTo(new Standing.NotRunning());
    open.close();
  }

  @Test
  void takesTheChecksFromTheScreenWhenTheServerDoesNotAnswer() {
    server.says(Samples.status());
    var open = opened();
    health.answers(new Reply.Unreachable<>("HttpTimeoutException"));

    pass(10);
    assertThat(standing()).isEqualTo(new Standing.Unreachable(Samples.NOW.plusSeconds(10)));

    health.answers(new Reply.Refused<>(404, "", "", Optional.empty()));
    pass(10);
    assertThat(standing()).isEqualTo(new Standing.Refused(404));
    open.close();
  }

  @Test
  void throwsAwayAnAnswerThatComesAfterTheServerLeft() {
    server.says(Samples.status());
    health.hold();
    var open = opened();
    assertThat(standing()).isEqualTo(new Standing.Asking());

    server.fallsSilent();
    health.release();

    assertThat(standing()).isEqualTo(new Standing.NotRunning());
    open.close();
  }

  @Test
  void waitsForAnAnswerBeforeItAsksAgain() {
    server.says(Samples.status());
    health.hold();
    var open = opened();

    pass(10);
    model.refresh();
    assertThat(health.asked).isEqualTo(1);

    health.release();
    model.refresh();
    assertThat(health.asked).isEqualTo(2);
    open.close();
  }

  @Test
  void beginsAnewWhenItIsOpenedAgain() {
    server.says(Samples.status());
    opened().close();
    pass(300);
    health.hold();

    var open = opened();

    assertThat(standing()).isEqualTo(new Standing.Asking());
    open.close();
  }

  private Subscription opened() {
    return Subscription.all(model.open(), time.everySecond(model::tick));
  }

  private void pass(int seconds) {
    for (var second = 0; second < seconds; second++) {
      time.pass(Duration.ofSeconds(1));
    }
  }

  private Standing standing() {
    return model.standing().get();
  }

  private Standing.Told told() {
    return (Standing.Told) standing();
  }

  private static HealthCheck check(String id, State state) {
    return FakeHealth.check(id, state, "full", Map.of());
  }
}
