package org.relaysms.gateway.server.admin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relaysms.gateway.server.config.Origin;
import org.relaysms.gateway.server.config.Setting;
import org.relaysms.gateway.server.health.DiskFacts;
import org.relaysms.gateway.server.health.HealthBook;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.log.LogTail;

/// A desk of fakes.
final class TestDesk {
  private static final List<Setting> SETTINGS =
      List.of(
          new Setting("api", "port", "7070", "6969", "a port", Origin.FILE, "conf.ini:3"),
          new Setting(
              "twilio", "auth_token", "***", "", "a text", Origin.ENVIRONMENT, "GATEWAY_T"));

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
    return of(gateways, new FakeAlerts(), sync, devices, users, addresses, time);
  }

  static AdminDesk of(
      FakeGateways gateways,
      FakeAlerts alerts,
      FakeSyncDesk sync,
      FakeDevices devices,
      FakeUsers users,
      FakeAddresses addresses,
      SteppedTime time) {
    return new AdminDesk(
        facts(),
        addresses,
        gateways,
        alerts,
        sync,
        devices,
        Optional.of(users),
        new FakeMessages(),
        new OutsideRequests(time),
        new LogDesk(new LogTail(time), SETTINGS),
        time);
  }

  /// One check, of a disk that is full.
  static HealthBook health(SteppedTime time) {
    return new HealthBook(
        Map.of("disk", () -> new DiskFacts("data", 1, 4_096, false)),
        Duration.ofSeconds(5),
        time,
        Runnable::run);
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
