package org.relaysms.gateway.adminui.health;

import java.time.Duration;
import org.relaysms.gateway.adminui.remote.HealthCheck;

/// Findings about the computer and the files. Immutable.
record MachineWords(FactWords facts, DoorWords door) {
  private static final String SET_CLOCK = "timedatectl set-ntp true";
  private static final String PROTECT = "relaysms-gateway master-key protect";

  Finding clock(HealthCheck check) {
    var now = facts.time(check, "now");
    var off = facts.texts().span(Duration.ofMillis(Math.abs(check.number("offMillis").orElse(0L))));
    return switch (check.detail()) {
      case "steady" -> facts.well("health.clock.steady", now);
      case "ahead" -> facts.trouble("health.clock.ahead", off).copying(SET_CLOCK);
      case "behind" -> facts.trouble("health.clock.behind", off).copying(SET_CLOCK);
      case "implausible" ->
          facts.trouble("health.clock.implausible", facts.date(check, "now")).copying(SET_CLOCK);
      default -> door.other(check);
    };
  }

  Finding disk(HealthCheck check) {
    var free = facts.size(check, "free");
    var total = facts.size(check, "total");
    var folder = facts.text(check, "folder");
    var what = "du -sh " + FactWords.quoted(folder) + "/*";
    return switch (check.detail()) {
      case "enough" -> facts.well("health.disk.enough", free, total);
      case "low" -> facts.trouble("health.disk.low", free, total, folder).copying(what);
      case "full" -> facts.trouble("health.disk.full", free, total, folder).copying(what);
      case "read-only" -> facts.trouble("health.disk.read-only", folder);
      default -> door.other(check);
    };
  }

  Finding store(HealthCheck check) {
    var log = facts.size(check, "logSize");
    return switch (check.detail()) {
      case "answers" -> answers(check, log);
      case "long-log" -> facts.trouble("health.store.long-log", log).on("overview");
      case "refusing" ->
          facts.trouble("health.store.refusing", facts.text(check, "reason")).on("messages");
      case "silent" -> facts.trouble("health.store.silent").on("overview");
      default -> door.other(check);
    };
  }

  private Finding answers(HealthCheck check, String log) {
    return check.text("file").isEmpty()
        ? facts.well("health.store.elsewhere")
        : facts.well(
            "health.store.answers",
            facts.size(check, "size"),
            log,
            facts.time(check, "lastCommitAt"));
  }

  Finding key(HealthCheck check) {
    var file = facts.text(check, "file");
    var mode = facts.text(check, "mode");
    var owner = facts.text(check, "owner");
    var rightful = facts.text(check, "folderOwner");
    return switch (check.detail()) {
      case "closed" ->
          facts.well(
              check.truth("guarded") ? "health.key.guarded" : "health.key.closed",
              file,
              mode,
              owner);
      case "plain" -> facts.trouble("health.key.plain", file, mode, owner).copying(PROTECT);
      case "open" ->
          facts
              .trouble("health.key.open", file, mode)
              .copying("chmod 600 " + FactWords.quoted(file));
      case "foreign" ->
          facts
              .trouble("health.key.foreign", file, owner, rightful)
              .copying("sudo chown " + FactWords.quoted(rightful) + " " + FactWords.quoted(file));
      case "missing" -> missing(check, file);
      case "no-modes" -> facts.known("health.key.no-modes", file);
      default -> door.other(check);
    };
  }

  /// A token is made anew with each start; a key never.
  private Finding missing(HealthCheck check, String file) {
    return check.id().equals("admin-token")
        ? facts.trouble("health.token.missing", file).on("overview")
        : facts.trouble("health.key.missing", file);
  }
}
