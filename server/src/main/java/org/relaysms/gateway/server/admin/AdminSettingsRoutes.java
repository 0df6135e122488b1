package org.relaysms.gateway.server.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.relaysms.gateway.server.config.Fault;
import org.relaysms.gateway.server.config.Saving;
import org.relaysms.gateway.server.config.Setting;
import org.relaysms.gateway.server.config.SettingsSheet;
import org.relaysms.gateway.server.http.Answers;
import org.relaysms.gateway.server.http.JsonBody;
import org.relaysms.gateway.server.http.Problem;
import org.relaysms.gateway.server.http.Routes;

/// The settings' file, for the operator. A secret can be set here and never read.
final class AdminSettingsRoutes {
  private final SettingsDesk desk;
  private final List<Setting> inForce;
  private final AuditBook audit;

  /// @param inForce what this server runs on
  AdminSettingsRoutes(SettingsDesk desk, List<Setting> inForce, AuditBook audit) {
    this.desk = desk;
    this.inForce = inForce;
    this.audit = audit;
  }

  Routes table() {
    return new Routes()
        .get("/admin/v1/settings", this::all)
        .put("/admin/v1/settings", this::save)
        .post("/admin/v1/settings/check", this::check)
        .post("/admin/v1/settings/self-signed", this::selfSign);
  }

  private void all(ServerRequest request, ServerResponse response) {
    answer(response, desk.file().read());
  }

  private void check(ServerRequest request, ServerResponse response) {
    withChanges(
        request,
        response,
        changes ->
            Answers.json(response, Status.OK_200, Map.of("faults", desk.file().check(changes))));
  }

  private void save(ServerRequest request, ServerResponse response) {
    withTag(
        request,
        response,
        tag ->
            withChanges(
                request,
                response,
                changes ->
                    saved(
                        request,
                        response,
                        AuditAction.SETTINGS_CHANGED,
                        String.join(", ", changes.keySet()),
                        desk.file().save(tag, changes))));
  }

  private void selfSign(ServerRequest request, ServerResponse response) {
    withTag(
        request,
        response,
        tag ->
            AdminAnswers.withObject(
                request,
                response,
                body ->
                    body.text("key")
                        .filter(List.of("ec", "rsa")::contains)
                        .ifPresentOrElse(
                            key ->
                                saved(
                                    request,
                                    response,
                                    AuditAction.CERTIFICATE_MADE,
                                    key,
                                    desk.selfSign(tag, key.equals("rsa"))),
                            () -> AdminAnswers.field(response, "key", "It is ec or rsa."))));
  }

  private static void withTag(
      ServerRequest request, ServerResponse response, Consumer<String> work) {
    request
        .headers()
        .first(HeaderNames.IF_MATCH)
        .map(tag -> tag.replace("\"", ""))
        .ifPresentOrElse(
            work,
            () ->
                AdminAnswers.problem(
                    response, 428, "Precondition required", "If-Match must say the tag."));
  }

  private void saved(
      ServerRequest request,
      ServerResponse response,
      AuditAction action,
      String detail,
      Saving saving) {
    switch (saving) {
      case Saving.Saved(var sheet) -> {
        audit.record(Actor.of(request), action, "", detail);
        answer(response, sheet);
      }
      case Saving.Stale _ ->
          AdminAnswers.problem(
              response,
              412,
              "The file has changed",
              "Somebody changed the settings' file since it was read. Nothing was written.");
      case Saving.Wrong(var faults) -> wrong(response, faults);
      case Saving.ReadOnly(var words) ->
          AdminAnswers.problem(response, 409, "The file cannot be written", words);
    }
  }

  private static void wrong(ServerResponse response, List<Fault> faults) {
    var first = faults.getFirst();
    var problem =
        Problem.of(400, "Invalid value", (first.name() + " " + first.message()).strip())
            .with("faults", faults);
    Answers.problem(
        response, first.name().isEmpty() ? problem : problem.with("field", first.name()));
  }

  private void answer(ServerResponse response, SettingsSheet sheet) {
    response.header(HeaderNames.ETAG, "\"" + sheet.tag() + "\"");
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    Answers.json(response, Status.OK_200, desk.json(sheet, inForce));
  }

  private static void withChanges(
      ServerRequest request, ServerResponse response, Consumer<Map<String, String>> work) {
    AdminAnswers.withObject(
        request,
        response,
        body ->
            changes(body)
                .ifPresentOrElse(
                    work,
                    () ->
                        AdminAnswers.field(
                            response, "changes", "A text, or null, for each key is needed.")));
  }

  /// `null` is the default, as an empty text is.
  private static Optional<Map<String, String>> changes(JsonBody.Parsed body) {
    var changes = new TreeMap<String, String>();
    var node = body.node().path("changes");
    node.properties().forEach(one -> changes.put(one.getKey(), one.getValue().asText("")));
    return node.isObject() && node.valueStream().allMatch(AdminSettingsRoutes::textOrNull)
        ? Optional.of(changes)
        : Optional.empty();
  }

  private static boolean textOrNull(JsonNode node) {
    return node.isTextual() || node.isNull();
  }
}
