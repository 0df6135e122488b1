package org.relaysms.gateway.server.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.relaysms.gateway.server.http.Answers;
import org.relaysms.gateway.server.http.JsonBody;
import org.relaysms.gateway.server.http.Routes;

/// The bearer tokens, for the operator. The secret of one is in the answer that made it, and in no
/// other.
final class AdminTokenRoutes {
  private static final Header NO_STORE =
      HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");

  private final TokenBook tokens;
  private final AuditBook audit;
  private final Clock clock;

  AdminTokenRoutes(OperatorBooks books, Clock clock) {
    tokens = books.tokens();
    audit = books.audit();
    this.clock = clock;
  }

  Routes table() {
    return new Routes()
        .get("/admin/v1/tokens", this::all)
        .post("/admin/v1/tokens", this::add)
        .delete("/admin/v1/tokens/{id}", this::revoke);
  }

  private void all(ServerRequest request, ServerResponse response) {
    var now = clock.instant();
    var listed = tokens.list().stream().map(token -> TokenJson.of(token, now)).toList();
    Answers.json(response, Status.OK_200, Map.of("tokens", listed));
  }

  private void add(ServerRequest request, ServerResponse response) {
    AdminAnswers.withObject(request, response, body -> add(request, response, body));
  }

  private void add(ServerRequest request, ServerResponse response, JsonBody.Parsed body) {
    var scope = body.text("scope").flatMap(TokenScope::parse);
    if (scope.isEmpty()) {
      AdminAnswers.field(response, "scope", "The scope is 'publisher'.");
    } else {
      var outcome = tokens.add(body.text("name").orElse(""), scope.get(), lifetime(body.node()));
      added(request, response, outcome);
    }
  }

  private void added(ServerRequest request, ServerResponse response, TokenOutcome outcome) {
    switch (outcome) {
      case TokenOutcome.Made(var token, var secret) -> {
        audit.record(
            Actor.of(request), AuditAction.TOKEN_CREATED, token.id().value(), token.terms());
        response.header(NO_STORE);
        Answers.json(
            response,
            Status.CREATED_201,
            Map.of("token", TokenJson.of(token, clock.instant()), "secret", secret.reveal()));
      }
      case TokenOutcome.UnfitName(var why) -> AdminAnswers.field(response, "name", why);
      case TokenOutcome.UnfitLifetime(var most) ->
          AdminAnswers.field(
              response, "days", "A whole number of days from 1 to " + most + " is needed.");
    }
  }

  /// What is no whole number of days is no lifetime a token may have.
  private static Optional<Duration> lifetime(JsonNode body) {
    if (!body.hasNonNull("days")) {
      return Optional.empty();
    }
    var days = body.path("days");
    return Optional.of(Duration.ofDays(days.isInt() ? days.intValue() : 0));
  }

  private void revoke(ServerRequest request, ServerResponse response) {
    var id = TokenId.parse(request.path().pathParameters().get("id"));
    var outcome = id.map(tokens::revoke).orElseGet(RevokeOutcome.NoSuchToken::new);
    switch (outcome) {
      case RevokeOutcome.Revoked _ -> {
        var subject = id.map(TokenId::value).orElse("");
        audit.record(Actor.of(request), AuditAction.TOKEN_REVOKED, subject, "");
        AdminAnswers.done(response, true, "token");
      }
      case RevokeOutcome.RevokedBefore _ -> AdminAnswers.done(response, true, "token");
      case RevokeOutcome.NoSuchToken _ -> AdminAnswers.missing(response, "token");
    }
  }
}
