package org.relaysms.gateway.server.admin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.relaysms.gateway.server.config.Origin;
import org.relaysms.gateway.server.config.Setting;
import org.relaysms.gateway.server.config.SettingKind;
import org.relaysms.gateway.server.config.SettingsFile;
import org.relaysms.gateway.server.config.Sources;
import org.relaysms.gateway.server.health.DiskFacts;
import org.relaysms.gateway.server.health.HealthBook;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.log.LogTail;

/// A desk of fakes.
final class TestDesk {
  private static final SettingKind KIND =
      new SettingKind(SettingKind.Sort.TEXT, Optional.empty(), Optional.empty(), List.of());
  private static final List<Setting> SETTINGS =
      List.of(
          new Setting(
              "api", "port", "7070", "6969", "a port", Origin.FILE, "conf.ini:3", 3, false, KIND),
          new Setting(
              "twilio",
              "auth_token",
              "***",
              "",
              "a text",
              Origin.ENVIRONMENT,
              "GATEWAY_T",
              0,
              true,
              KIND));

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

  /// The settings' file of a folder, with nothing judged besides; certificates are empty files.
  static SettingsDesk settings(Path folder) {
    return new SettingsDesk(
        new SettingsFile(Sources.of(folder), UnaryOperator.identity()),
        new FakeCertificates(folder));
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
