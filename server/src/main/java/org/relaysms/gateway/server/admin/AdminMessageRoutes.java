package org.relaysms.gateway.server.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.StreamSupport;
import org.relaysms.gateway.server.http.Answers;
import org.relaysms.gateway.server.http.JsonBody;
import org.relaysms.gateway.server.http.Routes;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.message.MessageBook;
import org.relaysms.gateway.server.message.MessageChange;
import org.relaysms.gateway.server.message.MessageQuery;
import org.relaysms.gateway.server.message.MessageStep;

/// The messages and their Publisher, for the operator. A text is given only after it is on record
/// who asked for it.
final class AdminMessageRoutes {
  private static final int USUAL = 200;
  private static final OneLine REASON = new OneLine("reason", 200);
  private static final Header CSV =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/csv; charset=utf-8");
  private static final Header JSON_LINES =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/x-ndjson");

  private final MessageBook book;
  private final AuditBook audit;
  private final Clock clock;

  AdminMessageRoutes(MessageBook book, AuditBook audit, Clock clock) {
    this.book = book;
    this.audit = audit;
    this.clock = clock;
  }

  Routes table() {
    return new Routes()
        .get("/admin/v1/publisher", this::publisher)
        .get("/admin/v1/messages", this::page)
        .get("/admin/v1/messages/export", this::export)
        .post("/admin/v1/messages/replay", this::replayAll)
        .get("/admin/v1/messages/{seq}", this::one)
        .post("/admin/v1/messages/{seq}/text", this::text)
        .post("/admin/v1/messages/{seq}/replay", this::replay)
        .post("/admin/v1/messages/{seq}/discard", this::discard);
  }

  private void page(ServerRequest request, ServerResponse response) {
    var before = whole(request, "before");
    var limit =
        request.query().first("limit").asOptional().map(AdminMessageRoutes::limit).orElse(USUAL);
    if (limit < 1 || limit > MessageQuery.MOST) {
      AdminAnswers.field(response, "limit", "A page has 1 to " + MessageQuery.MOST + " messages.");
      return;
    }
    var query = new MessageQuery(states(request), user(request), before, limit);
    Answers.json(
        response,
        Status.OK_200,
        Map.of(
            "messages",
            book.page(query).stream().map(MessageJson::of).toList(),
            "summary",
            MessagesJson.of(book)));
  }

  private void publisher(ServerRequest request, ServerResponse response) {
    Answers.json(
        response,
        Status.OK_200,
        Map.of(
            "publisher",
            PublisherJson.of(book.standing()),
            "queue",
            QueueJson.of(book, clock.instant())));
  }

  private void one(ServerRequest request, ServerResponse response) {
    seq(request)
        .flatMap(book::find)
        .ifPresentOrElse(
            view ->
                Answers.json(
                    response,
                    Status.OK_200,
                    Map.of(
                        "message",
                        MessageJson.of(view),
                        "history",
                        book.history(view.seq()).stream().map(StepJson::of).toList())),
            () -> missing(response));
  }

  private void text(ServerRequest request, ServerResponse response) {
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    seq(request)
        .flatMap(book::find)
        .ifPresentOrElse(
            view ->
                audit
                    .recordFirst(
                        Actor.of(request),
                        AuditAction.MESSAGE_TEXT_READ,
                        Long.toString(view.seq()),
                        "",
                        () -> book.text(view.seq()))
                    .ifPresentOrElse(
                        text -> Answers.json(response, Status.OK_200, Map.of("text", text)),
                        () -> answer(response, MessageChange.NO_TEXT)),
            () -> missing(response));
  }

  private void replay(ServerRequest request, ServerResponse response) {
    change(request, response, AuditAction.MESSAGE_REPLAYED, "", book::replay);
  }

  private void discard(ServerRequest request, ServerResponse response) {
    AdminAnswers.withObject(
        request,
        response,
        body ->
            REASON.read(
                body,
                response,
                reason ->
                    change(
                        request,
                        response,
                        AuditAction.MESSAGE_DISCARDED,
                        reason,
                        seq -> book.discard(seq, reason))));
  }

  private void change(
      ServerRequest request,
      ServerResponse response,
      AuditAction action,
      String detail,
      LongFunction<MessageChange> verb) {
    var seq = seq(request);
    var change = seq.map(verb::apply).orElse(MessageChange.MISSING);
    if (change == MessageChange.DONE) {
      audit.record(Actor.of(request), action, Long.toString(seq.orElseThrow()), detail);
    }
    answer(response, change);
  }

  private void replayAll(ServerRequest request, ServerResponse response) {
    AdminAnswers.withObject(
        request,
        response,
        body -> {
          var states = Set.copyOf(texts(body, "states"));
          if (states.isEmpty() || !Set.of("failed", "rejected").containsAll(states)) {
            AdminAnswers.field(response, "states", "Only 'failed' and 'rejected' can be replayed.");
            return;
          }
          if (body.has("user") && body.text("user").flatMap(UserId::parse).isEmpty()) {
            AdminAnswers.field(response, "user", "A user's id is a text.");
            return;
          }
          var many =
              book.replayAll(
                  new MessageQuery(states, body.text("user"), Optional.empty(), MessageQuery.MOST));
          audit.record(
              Actor.of(request),
              AuditAction.MESSAGE_REPLAYED,
              "",
              "%d of %s".formatted(many, String.join(", ", states)));
          Answers.json(response, Status.OK_200, Map.of("replayed", many));
        });
  }

  private void export(ServerRequest request, ServerResponse response) {
    var format = request.query().first("format").orElse("csv");
    if (!Set.of("csv", "jsonl").contains(format)) {
      AdminAnswers.field(response, "format", "The format is csv or jsonl.");
      return;
    }
    var csv = format.equals("csv");
    response.header(csv ? CSV : JSON_LINES);
    var query =
        new MessageQuery(states(request), user(request), Optional.empty(), MessageQuery.MOST);
    try (var out = new BufferedWriter(new OutputStreamWriter(response.outputStream(), UTF_8))) {
      var export = csv ? MessageExport.csv(out) : MessageExport.jsonLines(out);
      book.each(query, export::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(ServerResponse response, MessageChange change) {
    switch (change) {
      case DONE -> Answers.empty(response, Status.NO_CONTENT_204);
      case MISSING -> missing(response);
      case NOT_NOW ->
          AdminAnswers.problem(
              response, 409, "Not now", "The message is not in a state that allows this.");
      case NO_TEXT ->
          AdminAnswers.problem(
              response, 409, "No text", "The store does not hold any more what it said.");
    }
  }

  private static void missing(ServerResponse response) {
    AdminAnswers.missing(response, "message");
  }

  private static Optional<Long> seq(ServerRequest request) {
    return whole(request.path().pathParameters().get("seq"));
  }

  /// 0 where it is no number.
  private static int limit(String digits) {
    return whole(digits).filter(most -> most <= MessageQuery.MOST).map(Long::intValue).orElse(0);
  }

  private static Optional<Long> whole(ServerRequest request, String name) {
    return request.query().first(name).asOptional().flatMap(AdminMessageRoutes::whole);
  }

  private static Optional<Long> whole(String digits) {
    return digits.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
  }

  private static Set<String> states(ServerRequest request) {
    return request
        .query()
        .first("state")
        .asOptional()
        .map(states -> Set.copyOf(List.of(states.split(",", 12))))
        .orElseGet(Set::of);
  }

  private static Optional<String> user(ServerRequest request) {
    return request.query().first("user").asOptional();
  }

  private static List<String> texts(JsonBody.Parsed body, String name) {
    return StreamSupport.stream(body.node().path(name).spliterator(), false)
        .map(node -> node.asText())
        .toList();
  }

  private record StepJson(long at, String state, String note) {
    static StepJson of(MessageStep step) {
      return new StepJson(step.at().toEpochMilli(), step.state(), step.note());
    }
  }
}
