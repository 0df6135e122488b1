package org.relaysms.gateway.server.user;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.Optional;
import org.relaysms.gateway.server.http.Json;
import org.relaysms.gateway.server.http.OutboundCalls.Reply;
import org.relaysms.gateway.server.kernel.UserId;

/// The senders that the backend publisher knows (contract section 8). Thread-safe.
final class RemoteSenders implements Senders {
  private final URI address;
  private final DevSession session;
  private final AccountService service;

  RemoteSenders(URI address, DevSession session, AccountService service) {
    this.address = address;
    this.session = session;
    this.service = service;
  }

  @Override
  public SenderOutcome find(String msisdn) {
    return switch (session.enter()) {
      case DevSession.Pass.Refused(var reason) -> new SenderOutcome.Unavailable(reason);
      case DevSession.Pass.Admitted pass -> {
        var reply = asked(msisdn, pass);
        yield turnedAway(reply) ? again(msisdn, pass) : outcome(reply);
      }
    };
  }

  /// Once more, with another cookie.
  private SenderOutcome again(String msisdn, DevSession.Pass.Admitted stale) {
    return switch (session.enterAnew(stale)) {
      case DevSession.Pass.Refused(var reason) -> new SenderOutcome.Unavailable(reason);
      case DevSession.Pass.Admitted pass -> outcome(asked(msisdn, pass));
    };
  }

  private Reply asked(String msisdn, DevSession.Pass.Admitted pass) {
    var body = JsonNodeFactory.instance.objectNode().put("phone_number", msisdn).toString();
    return service.post(address, body, pass.cookie());
  }

  private static boolean turnedAway(Reply reply) {
    return reply instanceof Reply.Answered answer && answer.status() == 401;
  }

  private static SenderOutcome outcome(Reply reply) {
    return switch (reply) {
      case Reply.Answered answer -> outcome(answer);
      case Reply.Unreachable _ -> unavailable("cannot be reached");
      case Reply.TooSlow _ -> unavailable("does not answer in time");
      case Reply.Garbled _ -> unavailable("gives a broken answer");
    };
  }

  private static SenderOutcome outcome(Reply.Answered answer) {
    return switch (answer.status()) {
      case 200 -> read(answer.response().body());
      case 403 -> new SenderOutcome.Unknown();
      default -> unavailable("answers " + answer.status());
    };
  }

  private static SenderOutcome read(String body) {
    try {
      var json = Json.mapper().readTree(body);
      return json.isArray() && json.isEmpty()
          ? new SenderOutcome.Unknown()
          : user(json)
              .<SenderOutcome>map(SenderOutcome.Known::new)
              .orElseGet(() -> unavailable("gives a broken answer"));
    } catch (JsonProcessingException _) {
      return unavailable("gives a broken answer");
    }
  }

  private static Optional<UserId> user(JsonNode json) {
    return Optional.of(json.path("user_id"))
        .filter(JsonNode::isTextual)
        .flatMap(id -> UserId.parse(id.textValue()));
  }

  private static SenderOutcome unavailable(String what) {
    return new SenderOutcome.Unavailable("the backend publisher " + what);
  }
}
