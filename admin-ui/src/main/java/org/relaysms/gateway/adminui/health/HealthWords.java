package org.relaysms.gateway.adminui.health;

import org.relaysms.gateway.adminui.remote.HealthCheck;
import org.relaysms.gateway.adminui.text.Texts;

/// The words for every check. What a newer server names beside them is shown by its code.
/// Immutable.
final class HealthWords {
  private final Texts texts;
  private final DoorWords door;
  private final MachineWords machine;

  HealthWords(Texts texts) {
    this.texts = texts;
    var facts = new FactWords(texts);
    door = new DoorWords(facts);
    machine = new MachineWords(facts, door);
  }

  Texts texts() {
    return texts;
  }

  String title(HealthCheck check) {
    return switch (check.id()) {
      case "listeners" -> texts.get("health.title.listeners");
      case "tls" -> texts.get("health.title.tls");
      case "clock" -> texts.get("health.title.clock");
      case "disk" -> texts.get("health.title.disk");
      case "store" -> texts.get("health.title.store");
      case "server-key" -> texts.get("health.title.server-key");
      case "master-key" -> texts.get("health.title.master-key");
      case "admin-token" -> texts.get("health.title.admin-token");
      case "publisher" -> texts.get("health.title.publisher");
      case "accounts" -> texts.get("health.title.accounts");
      case "alerts" -> texts.get("health.title.alerts");
      default -> check.id();
    };
  }

  String state(HealthCheck check) {
    return switch (check.state()) {
      case FAILED -> texts.get("health.state.failed");
      case WARNING -> texts.get("health.state.warning");
      case UNKNOWN -> texts.get("health.state.unknown");
      case OK -> texts.get("health.state.ok");
    };
  }

  Finding finding(HealthCheck check) {
    return switch (check.id()) {
      case "listeners" -> door.listeners(check);
      case "tls" -> door.tls(check);
      case "publisher" -> door.publisher(check);
      case "accounts" -> door.accounts(check);
      case "alerts" -> door.alerts(check);
      case "clock" -> machine.clock(check);
      case "disk" -> machine.disk(check);
      case "store" -> machine.store(check);
      case "server-key", "master-key", "admin-token" -> machine.key(check);
      default -> door.other(check);
    };
  }
}
