package org.relaysms.gateway.server.admin;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.gateway.Approval;
import org.relaysms.gateway.server.gateway.GatewayBook;
import org.relaysms.gateway.server.gateway.GatewayEvent;
import org.relaysms.gateway.server.gateway.Imsi;
import org.relaysms.gateway.server.http.Answers;
import org.relaysms.gateway.server.http.Routes;

/// The gateways, for the operator.
final class AdminGatewayRoutes {
  private static final Duration HISTORY = Duration.ofDays(7);
  private static final OneLine SEEN = new OneLine("msisdn", 256);
  private static final OneLine NOTE = new OneLine("note", 500);

  private final AdminDesk desk;
  private final AuditBook audit;
  private final GatewayBook gateways;

  AdminGatewayRoutes(AdminDesk desk, AuditBook audit) {
    this.desk = desk;
    this.audit = audit;
    this.gateways = desk.gateways();
  }

  Routes table() {
    return new Routes()
        .get("/admin/v1/gateways", this::all)
        .get("/admin/v1/gateways/{imsi}", this::one)
        .delete("/admin/v1/gateways/{imsi}", this::remove)
        .get("/admin/v1/gateways/{imsi}/history", this::history)
        .post("/admin/v1/gateways/{imsi}/approve", this::approve)
        .put("/admin/v1/gateways/{imsi}/note", this::note);
  }

  private void all(ServerRequest request, ServerResponse response) {
    Answers.json(response, Status.OK_200, Map.of("gateways", desk.gatewaysJson()));
  }

  private void one(ServerRequest request, ServerResponse response) {
    imsi(request)
        .flatMap(gateways::find)
        .map(GatewayJson::of)
        .ifPresentOrElse(
            gateway -> Answers.json(response, Status.OK_200, gateway), () -> missing(response));
  }

  private void history(ServerRequest request, ServerResponse response) {
    imsi(request)
        .filter(imsi -> gateways.find(imsi).isPresent())
        .map(imsi -> gateways.history(imsi, desk.clock().instant().minus(HISTORY)))
        .map(events -> events.stream().map(EventJson::of).toList())
        .ifPresentOrElse(
            events -> Answers.json(response, Status.OK_200, Map.of("events", events)),
            () -> missing(response));
  }

  private void approve(ServerRequest request, ServerResponse response) {
    AdminAnswers.withObject(
        request,
        response,
        body ->
            SEEN.read(
                body, response, msisdn -> approved(request, response, imsi(request), msisdn)));
  }

  private void approved(
      ServerRequest request, ServerResponse response, Optional<Imsi> imsi, String msisdn) {
    switch (imsi.map(it -> gateways.approve(it, msisdn)).orElseGet(Approval.NoSuchGateway::new)) {
      case Approval.Approved() -> done(request, response, AuditAction.GATEWAY_APPROVED, imsi);
      case Approval.NoSuchGateway() -> missing(response);
      case Approval.NumberChanged() ->
          AdminAnswers.problem(
              response, 409, "Another number", "The gateway says another number by now.");
    }
  }

  private void remove(ServerRequest request, ServerResponse response) {
    var found = imsi(request).filter(gateways::remove);
    done(request, response, AuditAction.GATEWAY_REMOVED, found);
  }

  private void note(ServerRequest request, ServerResponse response) {
    AdminAnswers.withObject(
        request,
        response,
        body -> NOTE.read(body, response, note -> noted(request, response, note)));
  }

  private void noted(ServerRequest request, ServerResponse response, String note) {
    var found = imsi(request).filter(known -> gateways.note(known, note));
    done(request, response, AuditAction.GATEWAY_NOTED, found);
  }

  private void done(
      ServerRequest request, ServerResponse response, AuditAction action, Optional<Imsi> found) {
    found.ifPresent(imsi -> audit.record(Actor.of(request), action, imsi.value(), ""));
    AdminAnswers.done(response, found.isPresent(), "gateway");
  }

  private static Optional<Imsi> imsi(ServerRequest request) {
    return Imsi.parse(request.path().pathParameters().get("imsi"));
  }

  private static void missing(ServerResponse response) {
    AdminAnswers.missing(response, "gateway");
  }

  /// @param seconds how long the state before had lasted
  private record EventJson(long at, String kind, @Nullable Long seconds) {
    static EventJson of(GatewayEvent event) {
      return new EventJson(
          event.at().toEpochMilli(),
          event.kind().word(),
          event.lasted().map(Duration::toSeconds).orElse(null));
    }
  }
}
