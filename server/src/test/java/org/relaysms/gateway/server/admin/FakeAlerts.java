package org.relaysms.gateway.server.admin;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relaysms.gateway.server.alert.AlertBook;
import org.relaysms.gateway.server.alert.AlertRule;
import org.relaysms.gateway.server.alert.HookStanding;
import org.relaysms.gateway.server.config.AlertsConfig;
import org.relaysms.gateway.server.config.QuietHours;
import org.relaysms.gateway.server.gateway.Imsi;
import org.relaysms.gateway.server.kernel.Feed;

/// Alerts as a test says them.
final class FakeAlerts implements AlertBook {
  private final Feed<AlertBook> changes = new Feed<>();
  private final Map<Imsi, AlertRule> rules = new HashMap<>();
  private final List<SilentGateway> silent = new ArrayList<>();

  void fallSilent(SilentGateway gateway) {
    silent.add(gateway);
    changes.publish(this);
  }

  @Override
  public AlertsConfig settings() {
    return new AlertsConfig(
        true,
        Duration.ofSeconds(90),
        Duration.ofSeconds(210),
        Duration.ofSeconds(30),
        Optional.empty(),
        Duration.ofSeconds(10),
        Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0))));
  }

  @Override
  public List<SilentGateway> silent() {
    return List.copyOf(silent);
  }

  @Override
  public boolean quiet() {
    return false;
  }

  @Override
  public AlertRule rule(Imsi imsi) {
    return rules.getOrDefault(imsi, new AlertRule.Usual());
  }

  @Override
  public void settle(Imsi imsi, AlertRule rule) {
    rules.put(imsi, rule);
  }

  @Override
  public HookStanding hook() {
    return new HookStanding(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);
  }

  @Override
  public Feed<AlertBook> changes() {
    return changes;
  }
}
