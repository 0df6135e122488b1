package org.relaysms.gateway.server.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.relaysms.gateway.server.http.Answers;
import org.relaysms.gateway.server.http.JsonBody;
import org.relaysms.gateway.server.http.Routes;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.sync.DeviceId;
import org.relaysms.gateway.server.sync.DeviceTally;
import org.relaysms.gateway.server.user.AddOutcome;
import org.relaysms.gateway.server.user.ChangeOutcome;
import org.relaysms.gateway.server.user.LocalUsers;

/// The users of the local directory and everybody's devices, for the operator.
final class AdminUserRoutes {
  private static final String FORM_OF_ID = "An id is 1 to 64 of letters, digits, '.', '_' and '-'.";
  private static final OneLine DEVICE_NAME = new OneLine("name", 64);
  private static final OneLine PASSWORD = new OneLine("password", 1_024);
  private static final OneLine PLATFORM = new OneLine("platforms", 64);

  private final AdminDesk desk;
  private final AuditBook audit;
  private final Runnable changed;

  /// `changed` hears of every change that this table makes.
  AdminUserRoutes(AdminDesk desk, AuditBook audit, Runnable changed) {
    this.desk = desk;
    this.audit = audit;
    this.changed = changed;
  }

  Routes table() {
    return new Routes()
        .get("/admin/v1/users", this::all)
        .post("/admin/v1/users", this::add)
        .delete("/admin/v1/users/{id}", this::remove)
        .put("/admin/v1/users/{id}/password", this::changePassword)
        .get("/admin/v1/users/{id}/devices", this::devices)
        .put("/admin/v1/devices/{id}/name", this::rename)
        .delete("/admin/v1/devices/{id}", this::revoke);
  }

  private void all(ServerRequest request, ServerResponse response) {
    Answers.json(response, Status.OK_200, desk.usersJson());
  }

  private void add(ServerRequest request, ServerResponse response) {
    locally(
        response,
        users ->
            AdminAnswers.withObject(
                request, response, body -> add(request, response, users, body)));
  }

  private void add(
      ServerRequest request, ServerResponse response, LocalUsers users, JsonBody.Parsed body) {
    UserId.parse(body.text("id").orElse(""))
        .ifPresentOrElse(
            id ->
                PASSWORD.read(
                    body,
                    response,
                    password -> added(request, response, add(users, id, password, body))),
            () -> AdminAnswers.field(response, "id", FORM_OF_ID));
  }

  private static AddOutcome add(
      LocalUsers users, UserId id, String password, JsonBody.Parsed body) {
    return users.add(id, body.text("phoneNumber"), Secret.of(password), letters(body.node()));
  }

  private void added(ServerRequest request, ServerResponse response, AddOutcome outcome) {
    switch (outcome) {
      case AddOutcome.Added(var user) -> {
        record(request, AuditAction.USER_ADDED, user.id().value());
        changed.run();
        var tally = DeviceTally.of(desk.devices().list(user.id()));
        Answers.json(response, Status.CREATED_201, UserJson.of(user, tally));
      }
      case AddOutcome.IdTaken _ ->
          AdminAnswers.taken(response, "id", "There is a user of this id already.");
      case AddOutcome.PhoneNumberTaken _ ->
          AdminAnswers.taken(response, "phoneNumber", "Another user has this phone number.");
      case AddOutcome.NotAPhoneNumber _ ->
          AdminAnswers.field(response, "phoneNumber", "A phone number is '+' and 7 to 15 digits.");
      case AddOutcome.PasswordTooShort(var least) -> tooShort(response, least);
      case AddOutcome.UnknownPlatform(var letter) ->
          AdminAnswers.field(response, "platforms", unknown(letter));
    }
  }

  private static String unknown(String letter) {
    return PLATFORM.complaint(letter).orElse("There is no platform '" + letter + "'.");
  }

  private void changePassword(ServerRequest request, ServerResponse response) {
    locally(
        response,
        users ->
            AdminAnswers.withObject(
                request,
                response,
                body ->
                    PASSWORD.read(
                        body,
                        response,
                        password -> changePassword(request, response, users, password))));
  }

  private void changePassword(
      ServerRequest request, ServerResponse response, LocalUsers users, String password) {
    var id = id(request);
    var outcome =
        id.map(known -> users.changePassword(known, Secret.of(password)))
            .orElseGet(ChangeOutcome.NoSuchUser::new);
    switch (outcome) {
      case ChangeOutcome.Changed _ -> {
        record(request, AuditAction.PASSWORD_CHANGED, named(request));
        AdminAnswers.done(response, true, "user");
      }
      case ChangeOutcome.NoSuchUser _ -> AdminAnswers.missing(response, "user");
      case ChangeOutcome.PasswordTooShort(var least) -> tooShort(response, least);
    }
  }

  private void remove(ServerRequest request, ServerResponse response) {
    locally(
        response,
        users ->
            changed(
                request,
                response,
                id(request).filter(users::remove).isPresent(),
                AuditAction.USER_REMOVED,
                "user"));
  }

  private void devices(ServerRequest request, ServerResponse response) {
    var devices = id(request).map(desk::devicesJson).orElseGet(List::of);
    Answers.json(response, Status.OK_200, Map.of("devices", devices));
  }

  private void rename(ServerRequest request, ServerResponse response) {
    AdminAnswers.withObject(
        request,
        response,
        body ->
            DEVICE_NAME.read(
                body,
                response,
                name ->
                    changed(
                        request,
                        response,
                        desk.devices().rename(device(request), name),
                        AuditAction.DEVICE_RENAMED,
                        "device")));
  }

  private void revoke(ServerRequest request, ServerResponse response) {
    var found = desk.devices().revoke(device(request));
    changed(request, response, found, AuditAction.DEVICE_REVOKED, "device");
  }

  private void changed(
      ServerRequest request,
      ServerResponse response,
      boolean found,
      AuditAction action,
      String what) {
    if (found) {
      record(request, action, named(request));
      changed.run();
    }
    AdminAnswers.done(response, found, what);
  }

  private void record(ServerRequest request, AuditAction action, String subject) {
    audit.record(Actor.of(request), action, subject, "");
  }

  private void locally(ServerResponse response, Consumer<LocalUsers> work) {
    desk.users()
        .ifPresentOrElse(
            work,
            () ->
                AdminAnswers.problem(
                    response,
                    409,
                    "Accounts live elsewhere",
                    "With [users] directory = remote the account service keeps the users."));
  }

  private static void tooShort(ServerResponse response, int least) {
    AdminAnswers.field(response, "password", "A password has at least " + least + " characters.");
  }

  private static List<String> letters(JsonNode body) {
    return StreamSupport.stream(body.path("platforms").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private static Optional<UserId> id(ServerRequest request) {
    return UserId.parse(named(request));
  }

  private static DeviceId device(ServerRequest request) {
    return new DeviceId(named(request));
  }

  private static String named(ServerRequest request) {
    return request.path().pathParameters().get("id");
  }
}
