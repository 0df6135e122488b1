package org.relaysms.gateway.server.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.relaysms.gateway.server.gateway.GatewayBook;
import org.relaysms.gateway.server.http.Answers;
import org.relaysms.gateway.server.http.Body;
import org.relaysms.gateway.server.http.JsonBody;
import org.relaysms.gateway.server.http.Problem;
import org.relaysms.gateway.server.http.Routes;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.message.PublisherTokens.Admission.Admitted;
import org.relaysms.gateway.server.sync.Device;

/// For a Publisher that calls us (contract section 8): fetch, say what became of it, and who to
/// answer through. Thread-safe.
final class PublisherRoutes {
  private static final int MOST = 500;
  private static final int USUAL = 50;
  private static final int LONGEST_WAIT = 60;
  private static final int BODY_BYTES = 4 * 1024;

  private final PublisherDoor door;
  private final FetchLog fetches;
  private final PullQueue queue;
  private final PullReports reports;
  private final Boxes boxes;
  private final GatewayBook gateways;
  private final Function<UserId, List<Device>> devices;

  PublisherRoutes(
      PublisherDoor door,
      FetchLog fetches,
      PullQueue queue,
      PullReports reports,
      Boxes boxes,
      GatewayBook gateways,
      Function<UserId, List<Device>> devices) {
    this.door = door;
    this.fetches = fetches;
    this.queue = queue;
    this.reports = reports;
    this.boxes = boxes;
    this.gateways = gateways;
    this.devices = devices;
  }

  Routes table() {
    return new Routes()
        .get("/v3/publisher/messages", door.admitted(this::messages))
        .post("/v3/publisher/messages/{id}/published", door.admitted(this::published))
        .post("/v3/publisher/messages/{id}/failed", door.admitted(this::failed))
        .get("/v3/publisher/gateways", door.admitted(this::gateways))
        .get("/v3/publisher/users/{user_id}", door.admitted(this::user));
  }

  private void messages(ServerRequest request, ServerResponse response, Admitted who) {
    var limit = number(request, "limit", USUAL, 1, MOST);
    var wait = number(request, "wait", 0, 0, LONGEST_WAIT);
    if (limit.isEmpty() || wait.isEmpty()) {
      problem(
          response,
          400,
          "Invalid value",
          "limit is 1 to %d, wait is 0 to %d seconds.".formatted(MOST, LONGEST_WAIT));
      return;
    }
    fetches.fetched(who);
    var taken = queue.take(taker(who), limit.get(), Duration.ofSeconds(wait.get()));
    var messages =
        taken.rows().stream().flatMap(row -> handedOut(row, taken.until(), who).stream()).toList();
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    Answers.json(response, Status.OK_200, Map.of("messages", messages));
  }

  private Optional<PulledMessage> handedOut(MessageRow row, Instant until, Admitted who) {
    var json = json(row, until);
    if (json.isEmpty()) {
      reports.givenUp(row, taker(who), new WrongMasterKey().words());
    }
    return json;
  }

  /// Nothing for one that does not open, which becomes a dead letter that says why.
  private Optional<PulledMessage> json(MessageRow row, Instant until) {
    var id = row.messageId();
    var sender = boxes.sender(id, row.senderBox());
    var text =
        Optional.ofNullable(row.bodyBox())
            .flatMap(box -> boxes.body(id, box))
            .map(bytes -> new String(bytes, UTF_8));
    return sender.flatMap(
        number -> text.map(words -> PulledMessage.of(row, number, words, until.toEpochMilli())));
  }

  private void published(ServerRequest request, ServerResponse response, Admitted who) {
    answer(response, id(request).map(id -> reports.published(id, taker(who))));
  }

  private void failed(ServerRequest request, ServerResponse response, Admitted who) {
    switch (Body.json(request, BODY_BYTES)) {
      case JsonBody.TooLarge() ->
          problem(
              response, 413, "Too large", "The body is at most %d bytes.".formatted(BODY_BYTES));
      case JsonBody.Parsed body when body.node().isObject() -> failed(request, response, who, body);
      case JsonBody.Parsed _, JsonBody.Malformed() ->
          problem(
              response,
              400,
              "Not a JSON object",
              "The body is {\"reason\": text, \"retry\": bool}.");
    }
  }

  private void failed(
      ServerRequest request, ServerResponse response, Admitted who, JsonBody.Parsed body) {
    PullFailure.read(body)
        .ifPresentOrElse(
            failure ->
                answer(response, id(request).map(id -> reports.failed(id, taker(who), failure))),
            () ->
                problem(
                    response,
                    400,
                    "Invalid value",
                    "reason is a text, retry is true or false, lease_until is left out or as it came."));
  }

  private static Taker taker(Admitted who) {
    return Taker.pull(who.token());
  }

  private static Optional<MessageId> id(ServerRequest request) {
    return MessageId.parse(request.path().pathParameters().get("id"));
  }

  private static void answer(ServerResponse response, Optional<PullReports.Outcome> outcome) {
    switch (outcome.orElse(PullReports.Outcome.MISSING)) {
      case DONE -> Answers.empty(response, Status.NO_CONTENT_204);
      case MISSING -> problem(response, 404, "Not found", "There is no such message.");
      case NOT_YOURS ->
          problem(
              response,
              409,
              "Not leased to you",
              "The message is not leased to this token, or no longer under the lease that was named.");
    }
  }

  private void gateways(ServerRequest request, ServerResponse response, Admitted who) {
    var live =
        gateways.all().stream().filter(PulledGateway::answers).map(PulledGateway::of).toList();
    Answers.json(response, Status.OK_200, Map.of("gateways", live));
  }

  private void user(ServerRequest request, ServerResponse response, Admitted who) {
    UserId.parse(request.path().pathParameters().get("user_id"))
        .ifPresentOrElse(
            user -> Answers.json(response, Status.OK_200, PulledUser.of(user, devices.apply(user))),
            () -> problem(response, 404, "Not found", "There is no such user."));
  }

  private static Optional<Integer> number(
      ServerRequest request, String name, int usual, int least, int most) {
    var given = request.query().first(name).orElse(Integer.toString(usual));
    try {
      var value = Integer.parseInt(given);
      return value >= least && value <= most ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static void problem(ServerResponse response, int status, String title, String detail) {
    Answers.problem(response, Problem.of(status, title, detail));
  }
}
