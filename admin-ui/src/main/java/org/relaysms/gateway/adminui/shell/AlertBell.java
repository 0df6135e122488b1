package org.relaysms.gateway.adminui.shell;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relaysms.gateway.adminui.remote.Alerts;
import org.relaysms.gateway.adminui.remote.Alerts.Silent;
import org.relaysms.gateway.adminui.text.Texts;

/// Rings once when the server tells of silent gateways, and once when none is silent any more. What
/// was told before the app first heard the server does not ring: the window says it. A loss of the
/// server rings for nothing, and makes nothing ring twice. UI thread only.
public final class AlertBell {
  private final Notifications notifications;
  private final Texts texts;
  private Optional<Map<String, Instant>> told = Optional.empty();

  public AlertBell(Notifications notifications, Texts texts) {
    this.notifications = notifications;
    this.texts = texts;
  }

  /// The alerts as they are now; nothing while no server tells.
  public void hear(Optional<Alerts> now) {
    now.ifPresent(
        alerts -> {
          told.ifPresent(before -> ring(before, alerts));
          told = Optional.of(told(alerts));
        });
  }

  private void ring(Map<String, Instant> before, Alerts now) {
    var fresh =
        now.silent().stream()
            .filter(it -> it.told().isPresent())
            .filter(it -> !it.told().equals(Optional.ofNullable(before.get(it.imsi()))))
            .toList();
    if (!fresh.isEmpty()) {
      notifications.show(texts.get("shell.alert.title"), words(fresh));
    } else if (now.count() == 0 && !before.isEmpty()) {
      notifications.show(
          texts.get("shell.alert.title"), texts.get("shell.alert.back", before.size()));
    }
  }

  private String words(List<Silent> fresh) {
    return fresh.size() == 1
        ? texts.get("shell.alert.one", fresh.getFirst().name())
        : texts.get("shell.alert.many", texts.number(fresh.size()));
  }

  private static Map<String, Instant> told(Alerts now) {
    return now.silent().stream()
        .filter(it -> it.told().isPresent())
        .collect(
            Collectors.toMap(
                Silent::imsi, it -> it.told().orElseThrow(), (a, _) -> a, HashMap::new));
  }
}
