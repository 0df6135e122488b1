package org.relaysms.gateway.server.admin;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.relaysms.gateway.server.config.HostName;
import org.relaysms.gateway.server.http.Answers;
import org.relaysms.gateway.server.http.JsonBody;
import org.relaysms.gateway.server.http.Routes;
import org.relaysms.gateway.server.sync.SyncSessionView;

/// The server itself, and the syncs that run on it, for the operator.
final class AdminServerRoutes {
  private static final Header PROMETHEUS =
      HeaderValues.createCached(
          HeaderNames.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");

  private final AdminDesk desk;
  private final AuditBook audit;
  private final ServerControl control;
  private final ServerMetrics metrics;
  private final Runnable changed;

  /// `changed` hears of every change that this table makes to the status.
  AdminServerRoutes(
      AdminDesk desk,
      AuditBook audit,
      ServerControl control,
      ServerMetrics metrics,
      Runnable changed) {
    this.desk = desk;
    this.audit = audit;
    this.control = control;
    this.metrics = metrics;
    this.changed = changed;
  }

  Routes table() {
    return new Routes()
        .get("/admin/v1/status", this::status)
        .put("/admin/v1/address", this::chooseAddress)
        .post("/admin/v1/server/stop", this::stop)
        .post("/admin/v1/server/restart", this::restart)
        .get("/admin/v1/sync/sessions", this::sessions)
        .delete("/admin/v1/sync/sessions/{id}", this::endSession)
        .post("/admin/v1/sync/sessions/{id}/approve", this::approve)
        .post("/admin/v1/sync/sessions/{id}/decline", this::decline)
        .get("/admin/v1/metrics", this::metrics);
  }

  private void status(ServerRequest request, ServerResponse response) {
    Answers.json(response, Status.OK_200, desk.status());
  }

  private void chooseAddress(ServerRequest request, ServerResponse response) {
    AdminAnswers.withObject(
        request,
        response,
        body -> {
          var host = body.text("host").filter(HostName::wellFormed);
          if (host.isPresent() || withoutHost(body)) {
            choose(host);
            record(request, AuditAction.ADDRESS_CHOSEN, "", host.orElse("picked again"));
            AdminAnswers.done(response, true, "address");
          } else {
            AdminAnswers.field(response, "host", "A host name, an address, or null is needed.");
          }
        });
  }

  private void choose(Optional<String> host) {
    desk.address().choose(host);
    changed.run();
  }

  private static boolean withoutHost(JsonBody.Parsed body) {
    return body.node().path("host").isNull();
  }

  /// Recorded first, since the store closes soon after.
  private void stop(ServerRequest request, ServerResponse response) {
    record(request, AuditAction.SERVER_STOP, "", "");
    Answers.empty(response, Status.ACCEPTED_202);
    control.stop();
  }

  private void restart(ServerRequest request, ServerResponse response) {
    record(request, AuditAction.SERVER_RESTART, "", "");
    switch (control.restart()) {
      case RestartAnswer.Restarting _ -> Answers.empty(response, Status.ACCEPTED_202);
      case RestartAnswer.Refused(var errors) ->
          AdminAnswers.refused(response, "The settings are wrong", errors);
    }
  }

  private void sessions(ServerRequest request, ServerResponse response) {
    Answers.json(response, Status.OK_200, Map.of("sessions", desk.sessionsJson()));
  }

  private void endSession(ServerRequest request, ServerResponse response) {
    var id = request.path().pathParameters().get("id");
    var ended = desk.sync().end(id);
    if (ended) {
      record(request, AuditAction.SYNC_ENDED, id, "");
    }
    AdminAnswers.done(response, ended, "session");
  }

  private void approve(ServerRequest request, ServerResponse response) {
    decide(request, response, true, AuditAction.SYNC_APPROVED);
  }

  private void decline(ServerRequest request, ServerResponse response) {
    decide(request, response, false, AuditAction.SYNC_DECLINED);
  }

  private void decide(
      ServerRequest request, ServerResponse response, boolean approved, AuditAction action) {
    var id = request.path().pathParameters().get("id");
    var asker = asker(id);
    switch (desk.sync().decide(id, approved)) {
      case TAKEN -> {
        record(request, action, id, asker);
        Answers.empty(response, Status.NO_CONTENT_204);
      }
      case NOT_ASKED ->
          AdminAnswers.problem(
              response, 409, "Not asked", "No phone waits for a word on this session.");
      case NO_SUCH_SESSION -> AdminAnswers.missing(response, "session");
    }
  }

  /// Whose sync it is and which phone's key, since the session is forgotten sooner than its record.
  private String asker(String id) {
    return desk.sync().sessions().stream()
        .filter(session -> session.id().equals(id))
        .map(AdminServerRoutes::asker)
        .findFirst()
        .orElse("");
  }

  private static String asker(SyncSessionView session) {
    var key = session.keyFingerprint().map(" key "::concat).orElse("");
    return session.user().value() + key;
  }

  private void record(ServerRequest request, AuditAction action, String subject, String detail) {
    audit.record(Actor.of(request), action, subject, detail);
  }

  private void metrics(ServerRequest request, ServerResponse response) {
    Answers.bytes(
        response, Status.OK_200, PROMETHEUS, metrics.text().getBytes(StandardCharsets.UTF_8));
  }
}
