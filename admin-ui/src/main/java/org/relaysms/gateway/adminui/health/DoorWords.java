package org.relaysms.gateway.adminui.health;

import org.relaysms.gateway.adminui.remote.HealthCheck;

/// Findings about who can reach the server, and whom the server reaches. Immutable.
record DoorWords(FactWords facts) {
  private static final String ON_EVERY_INTERFACE =
      """
      [api]
      host = 0.0.0.0

      [websocket]
      host = 0.0.0.0""";
  private static final String ADD_TOKEN = "relaysms-gateway tokens add \"publisher\"";

  Finding listeners(HealthCheck check) {
    var api = facts.text(check, "apiUrl");
    return switch (check.detail()) {
      case "reachable" ->
          facts.well("health.listeners.reachable", api, facts.text(check, "websocketUrl"));
      case "no-address" -> facts.trouble("health.listeners.no-address").on("overview");
      case "loopback" ->
          facts
              .trouble(
                  "health.listeners.loopback",
                  facts.text(check, "apiBound"),
                  facts.text(check, "websocketBound"))
              .copying(ON_EVERY_INTERFACE);
      default -> other(check);
    };
  }

  Finding tls(HealthCheck check) {
    var end = facts.date(check, "endsAt");
    var file = facts.text(check, "file");
    return switch (check.detail()) {
      case "on" -> facts.well("health.tls.on", end);
      case "off" -> facts.trouble("health.tls.off").on("overview");
      case "partly" ->
          facts
              .trouble(
                  check.truth("apiTls") ? "health.tls.partly-websocket" : "health.tls.partly-api")
              .on("overview");
      case "ends-soon" -> facts.trouble("health.tls.ends-soon", end, file).on("overview");
      case "ended" -> facts.trouble("health.tls.ended", end, file).on("overview");
      default -> other(check);
    };
  }

  Finding publisher(HealthCheck check) {
    return switch (check.detail()) {
      case "reachable" ->
          facts.well("health.publisher.reachable", facts.time(check, "lastAnswerAt"));
      case "fetched" ->
          facts.well(
              "health.publisher.fetched",
              facts.text(check, "fetchedBy"),
              facts.time(check, "lastFetchAt"));
      case "not-called" -> facts.known("health.publisher.not-called");
      case "nobody" -> facts.trouble("health.publisher.nobody").copying(ADD_TOKEN);
      case "away" ->
          facts
              .trouble(
                  "health.publisher.away",
                  facts.time(check, "since"),
                  facts.number(check, "unfinished"))
              .on("messages");
      default -> other(check);
    };
  }

  Finding accounts(HealthCheck check) {
    var address = facts.text(check, "address");
    return switch (check.detail()) {
      case "local" -> facts.well("health.accounts.local", facts.number(check, "users"));
      case "answered" ->
          facts.well("health.accounts.answered", address, facts.time(check, "lastAnswerAt"));
      case "not-asked" -> facts.known("health.accounts.not-asked", address);
      case "no-senders" -> facts.trouble("health.accounts.no-senders", address);
      case "unavailable" ->
          facts
              .trouble("health.accounts.unavailable", address, facts.time(check, "lastAnswerAt"))
              .copying("curl --head " + FactWords.quoted(address));
      default -> other(check);
    };
  }

  Finding alerts(HealthCheck check) {
    var host = facts.text(check, "host");
    return switch (check.detail()) {
      case "delivered" ->
          facts.well("health.alerts.delivered", host, facts.time(check, "lastDeliveredAt"));
      case "not-called" -> facts.known("health.alerts.not-called", host);
      case "no-webhook" -> facts.known("health.alerts.no-webhook");
      case "off" -> facts.known("health.alerts.off");
      case "failing" ->
          facts.trouble(
              "health.alerts.failing",
              host,
              facts.time(check, "since"),
              facts.number(check, "owed"));
      default -> other(check);
    };
  }

  /// Of a newer server.
  Finding other(HealthCheck check) {
    return switch (check.detail()) {
      case "slow" -> facts.known("health.slow");
      case "unreadable" -> facts.known("health.unreadable");
      default -> facts.known("health.other", check.detail());
    };
  }
}
