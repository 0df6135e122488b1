package org.relaysms.gateway.server.admin;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Optional;
import org.relaysms.gateway.server.alert.AlertBook;
import org.relaysms.gateway.server.alert.AlertRule;
import org.relaysms.gateway.server.gateway.GatewayBook;
import org.relaysms.gateway.server.gateway.Imsi;
import org.relaysms.gateway.server.http.Answers;
import org.relaysms.gateway.server.http.JsonBody;
import org.relaysms.gateway.server.http.Routes;

/// The alerts about silent gateways, for the operator.
final class AdminAlertRoutes {
  private static final long MOST = AlertRule.MOST.toSeconds();

  private final AdminDesk desk;
  private final AlertBook alerts;
  private final GatewayBook gateways;
  private final AuditBook audit;

  AdminAlertRoutes(AdminDesk desk, AuditBook audit) {
    this.desk = desk;
    this.audit = audit;
    alerts = desk.alerts();
    gateways = desk.gateways();
  }

  Routes table() {
    return new Routes()
        .get("/admin/v1/alerts", this::all)
        .get("/admin/v1/gateways/{imsi}/alert", this::rule)
        .put("/admin/v1/gateways/{imsi}/alert", this::settle);
  }

  private void all(ServerRequest request, ServerResponse response) {
    Answers.json(response, Status.OK_200, desk.alertsJson());
  }

  private void rule(ServerRequest request, ServerResponse response) {
    known(request)
        .map(alerts::rule)
        .map(rule -> RuleJson.of(rule, alerts))
        .ifPresentOrElse(
            rule -> Answers.json(response, Status.OK_200, rule),
            () -> AdminAnswers.missing(response, "gateway"));
  }

  private void settle(ServerRequest request, ServerResponse response) {
    AdminAnswers.withObject(request, response, body -> settle(request, response, body));
  }

  private void settle(ServerRequest request, ServerResponse response, JsonBody.Parsed body) {
    switch (body.text("mode").orElse("")) {
      case "usual" -> settled(request, response, new AlertRule.Usual(), "usual");
      case "never" -> settled(request, response, new AlertRule.Never(), "never");
      case "own" -> own(request, response, body);
      default -> AdminAnswers.field(response, "mode", "One of usual, own and never is needed.");
    }
  }

  private void own(ServerRequest request, ServerResponse response, JsonBody.Parsed body) {
    var period = seconds(body, "period", 1);
    var grace = seconds(body, "grace", 0);
    if (period.isEmpty()) {
      wrong(response, "period", 1);
    } else if (grace.isEmpty()) {
      wrong(response, "grace", 0);
    } else {
      var rule = new AlertRule.Own(period.get(), grace.get());
      var words = "own %d %d".formatted(rule.period().toSeconds(), rule.grace().toSeconds());
      settled(request, response, rule, words);
    }
  }

  private void settled(
      ServerRequest request, ServerResponse response, AlertRule rule, String words) {
    var found = known(request);
    found.ifPresent(imsi -> settled(request, imsi, rule, words));
    AdminAnswers.done(response, found.isPresent(), "gateway");
  }

  private void settled(ServerRequest request, Imsi imsi, AlertRule rule, String words) {
    alerts.settle(imsi, rule);
    audit.record(Actor.of(request), AuditAction.GATEWAY_ALERT_SETTLED, imsi.value(), words);
  }

  private static Optional<Duration> seconds(JsonBody.Parsed body, String field, long least) {
    return Optional.ofNullable(body.node().get(field))
        .filter(node -> node.isIntegralNumber() && node.canConvertToLong())
        .map(node -> node.longValue())
        .filter(number -> number >= least && number <= MOST)
        .map(Duration::ofSeconds);
  }

  private static void wrong(ServerResponse response, String field, long least) {
    AdminAnswers.field(
        response,
        field,
        "A whole number of seconds from %d to %d is needed.".formatted(least, MOST));
  }

  private Optional<Imsi> known(ServerRequest request) {
    return Imsi.parse(request.path().pathParameters().get("imsi"))
        .filter(imsi -> gateways.pulse(imsi).isPresent());
  }

  /// A rule with the times that come of it; in seconds.
  private record RuleJson(String mode, long period, long grace) {
    static RuleJson of(AlertRule rule, AlertBook book) {
      return switch (rule) {
        case AlertRule.Usual() -> usual("usual", book);
        case AlertRule.Never() -> usual("never", book);
        case AlertRule.Own(var period, var grace) ->
            new RuleJson("own", period.toSeconds(), grace.toSeconds());
      };
    }

    private static RuleJson usual(String mode, AlertBook book) {
      var settings = book.settings();
      return new RuleJson(mode, settings.period().toSeconds(), settings.grace().toSeconds());
    }
  }
}
