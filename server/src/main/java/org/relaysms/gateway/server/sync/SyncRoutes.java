package org.relaysms.gateway.server.sync;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Optional;
import org.relaysms.gateway.server.crypto.PhoneKey;
import org.relaysms.gateway.server.crypto.ServerKey;
import org.relaysms.gateway.server.http.Answers;
import org.relaysms.gateway.server.http.Body;
import org.relaysms.gateway.server.http.ClientAddress;
import org.relaysms.gateway.server.http.JsonBody;
import org.relaysms.gateway.server.http.Routes;
import org.relaysms.gateway.server.kernel.UserId;

/// The three routes of a sync (contract sections 3, 5 and 6): which words for which outcome.
/// Thread- safe.
final class SyncRoutes {
  private static final String NO_HANDSHAKE = "failed to update user's public key";
  private static final String NO_SESSION = "invalid session requested";

  private final SyncOffice office;
  private final SyncStarts starts;
  private final PasswordCheck passwords;
  private final SyncUrls urls;
  private final ServerKey serverKey;
  private final int maxBody;

  SyncRoutes(
      SyncOffice office,
      SyncStarts starts,
      PasswordCheck passwords,
      SyncUrls urls,
      ServerKey serverKey,
      int maxBody) {
    this.office = office;
    this.starts = starts;
    this.passwords = passwords;
    this.urls = urls;
    this.serverKey = serverKey;
    this.maxBody = maxBody;
  }

  /// The verify route with a trailing slash as well, as later clients send it.
  Routes table() {
    var verify = "/v2/sync/users/{user}/sessions/{session}";
    return new Routes()
        .get("/v2/sync/users/{user}", this::start)
        .post(verify + "/handshake", this::handshake)
        .post(verify, this::verify)
        .post(verify + "/", this::verify);
  }

  /// The session a phone's path names.
  private record Name(UserId user, SessionId id) {
    static Optional<Name> of(ServerRequest request) {
      var parameters = request.path().pathParameters();
      return UserId.parse(parameters.get("user"))
          .flatMap(
              user -> SessionId.parse(parameters.get("session")).map(id -> new Name(user, id)));
    }
  }

  private void start(ServerRequest request, ServerResponse response) {
    UserId.parse(request.path().pathParameters().get("user"))
        .ifPresentOrElse(
            user -> start(user, request, response),
            () -> Answers.text(response, Status.BAD_REQUEST_400, "invalid user id"));
  }

  private void start(UserId user, ServerRequest request, ServerResponse response) {
    starts
        .refusal(user, request)
        .ifPresentOrElse(
            wait -> Answers.tooMany(response, wait),
            () ->
                office
                    .start(user)
                    .ifPresentOrElse(
                        first -> Answers.text(response, Status.OK_200, urls.page(user, first)),
                        () -> Answers.empty(response, Status.SERVICE_UNAVAILABLE_503)));
  }

  private void handshake(ServerRequest request, ServerResponse response) {
    var body = Body.json(request, maxBody);
    Name.of(request)
        .filter(name -> office.takesHandshake(name.user(), name.id()))
        .ifPresentOrElse(
            name -> handshake(name, body, request, response), () -> refuse(response, NO_HANDSHAKE));
  }

  private void handshake(Name name, JsonBody body, ServerRequest request, ServerResponse response) {
    switch (body) {
      case JsonBody.TooLarge() -> tooLarge(response);
      case JsonBody.Malformed() -> refuse(response, "poorly formed json");
      case JsonBody.Parsed parsed ->
          parsed
              .text("public_key")
              .ifPresentOrElse(
                  key -> handshake(name, key, request, response),
                  () -> refuse(response, "missing public key"));
    }
  }

  private void handshake(Name name, String key, ServerRequest request, ServerResponse response) {
    PhoneKey.parse(key)
        .map(parsed -> new Phone(parsed.fingerprint(), key, ClientAddress.of(request)))
        .ifPresentOrElse(
            phone -> answer(name, office.handshake(name.user(), name.id(), phone), response),
            () -> refuse(response, "invalid public key"));
  }

  private void answer(Name name, HandshakeOutcome outcome, ServerResponse response) {
    switch (outcome) {
      case HandshakeOutcome.Accepted() ->
          Answers.json(
              response,
              Status.OK_200,
              Map.of(
                  "public_key",
                  serverKey.pem(),
                  "verification_url",
                  urls.verification(name.user(), name.id())));
      case HandshakeOutcome.TakenByAnotherPhone() ->
          Answers.text(response, Status.CONFLICT_409, "session already in use");
      case HandshakeOutcome.NoSuchSession() -> refuse(response, NO_HANDSHAKE);
    }
  }

  private void verify(ServerRequest request, ServerResponse response) {
    var body = Body.json(request, maxBody);
    Name.of(request)
        .filter(name -> office.takesVerify(name.user(), name.id()))
        .ifPresentOrElse(
            name -> verify(name, body, request, response), () -> refuse(response, NO_SESSION));
  }

  private void verify(Name name, JsonBody body, ServerRequest request, ServerResponse response) {
    switch (body) {
      case JsonBody.TooLarge() -> tooLarge(response);
      case JsonBody.Malformed() -> refuse(response, "invalid json");
      case JsonBody.Parsed parsed ->
          PasswordPost.of(parsed)
              .ifPresentOrElse(
                  post -> verify(name, post, request, response),
                  () -> refuse(response, "missing password"));
    }
  }

  private void verify(
      Name name, PasswordPost post, ServerRequest request, ServerResponse response) {
    var caller = Caller.of(request);
    var outcome =
        office.verify(
            name.user(),
            name.id(),
            post.proof(),
            task -> passwords.check(name.user(), caller, post, task));
    answer(outcome, response);
  }

  private static void answer(VerifyOutcome outcome, ServerResponse response) {
    switch (outcome) {
      case VerifyOutcome.Authenticated(var answer) ->
          Answers.json(
              response,
              Status.OK_200,
              Map.of(
                  "shared_key",
                  answer.sharedKey(),
                  "user_platforms",
                  answer.platforms(),
                  "seeds_url",
                  answer.seedsUrl()));
      case VerifyOutcome.NotAuthenticated() ->
          Answers.text(response, Status.UNAUTHORIZED_401, "failed to authenticate");
      case VerifyOutcome.InvalidEncryption() -> refuse(response, "invalid password encryption");
      case VerifyOutcome.NoSuchSession() -> refuse(response, NO_SESSION);
      case VerifyOutcome.TryLater(var retryAfter) -> {
        retryAfter.ifPresent(value -> response.header(HeaderNames.RETRY_AFTER, value));
        Answers.text(response, Status.TOO_MANY_REQUESTS_429, "too many requests");
      }
      case VerifyOutcome.Unavailable(var status) -> Answers.empty(response, Status.create(status));
    }
  }

  private static void refuse(ServerResponse response, String words) {
    Answers.text(response, Status.BAD_REQUEST_400, words);
  }

  private static void tooLarge(ServerResponse response) {
    Answers.text(response, Status.REQUEST_ENTITY_TOO_LARGE_413, "request entity too large");
  }
}
