package org.relaysms.gateway.server.admin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.SteppedTime;

/// A desk of fakes.
final class TestDesk {
  private TestDesk() {}

  static AdminDesk of(FakeGateways gateways, FakeSyncDesk sync, SteppedTime time) {
    return of(gateways, sync, new FakeDevices(), new FakeUsers(), new FakeAddresses(), time);
  }

  static AdminDesk of(
      FakeGateways gateways,
      FakeSyncDesk sync,
      FakeDevices devices,
      FakeUsers users,
      FakeAddresses addresses,
      SteppedTime time) {
    return new AdminDesk(
        facts(),
        addresses,
        gateways,
        sync,
        devices,
        Optional.of(users),
        new FakeMessages(),
        new OutsideRequests(time),
        time);
  }

  private static ServerFacts facts() {
    return new ServerFacts(
        "1.0",
        7,
        SteppedTime.START,
        Path.of("data"),
        Optional.empty(),
        "local",
        Optional.empty(),
        false,
        "open",
        Duration.ofSeconds(90));
  }
}
