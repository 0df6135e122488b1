package org.relaysms.gateway.adminui.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaysms.gateway.adminui.remote.GatewayState.LIVE;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.remote.Gateway;
import org.relaysms.gateway.server.kernel.SteppedTime;

class GatewayDetailsModelTest {
  private final FakeGateways feed = new FakeGateways();
  private final GatewaysViewModel gateways = new GatewaysViewModel(feed, new SteppedTime());
  private final GatewayDetailsModel details = new GatewayDetailsModel(feed, gateways);

  @Test
  void approvesTheNumberOnScreen() {
    select(waiting(Optional.empty()));

    details.approve();

    assertThat(feed.calls).containsExactly("approve 624010000000001 +237600000001");
  }

  @Test
  void approvesTheChangedNumberWhereOneWaits() {
    select(waiting(Optional.of("+237690000009")));

    details.approve();

    assertThat(feed.calls).containsExactly("approve 624010000000001 +237690000009");
  }

  private void select(Gateway gateway) {
    var _ = gateways.open();
    feed.all(List.of(gateway));
    gateways.select(Optional.of(gateways.rows().getFirst()));
    details.open();
  }

  private static Gateway waiting(Optional<String> pending) {
    var known = FakeGateways.gateway(1, LIVE, SteppedTime.START);
    return new Gateway(
        known.imsi(),
        known.msisdn(),
        known.seedType(),
        known.country(),
        known.operatorName(),
        known.operatorId(),
        known.state(),
        known.validNumber(),
        false,
        pending,
        known.lastPing(),
        known.firstSeen(),
        known.pings(),
        known.address(),
        known.note(),
        known.liveShare(),
        known.strip());
  }
}
