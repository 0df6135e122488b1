package org.relaysms.gateway.server.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import org.relaysms.gateway.server.http.AnswerHead;
import org.relaysms.gateway.server.http.OutboundCalls;
import org.relaysms.gateway.server.http.OutboundCalls.Reply;
import org.relaysms.gateway.server.kernel.Secret;

/// Posts alerts to the operator's own address. Its status alone decides. Neither the address nor
/// what is posted is ever logged. The number is told, since it is public and the only name people
/// have for a gateway; the IMSI is not, since it names a SIM to its operator and helps nobody who
/// is woken by an alert. Thread-safe; a call blocks, and never longer than the time-out.
final class Webhook implements Hook {
  private static final int MOST_BYTES = 64 * 1024;

  private final URI address;
  private final OutboundCalls calls;

  Webhook(Secret address, Duration timeout) {
    this.address = URI.create(address.reveal());
    calls = new OutboundCalls(timeout, timeout);
  }

  String host() {
    return address.getHost();
  }

  @Override
  public Outcome tell(HookNote note) {
    var head = new AnswerHead(MOST_BYTES);
    var reply = calls.call(request(note), head);
    return head.arrived().map(Webhook::answered).orElseGet(() -> failed(reply));
  }

  private static Outcome answered(ResponseInfo info) {
    var status = info.statusCode();
    return status / 100 == 2
        ? new Outcome.Delivered()
        : new Outcome.Failed("answered " + status, true);
  }

  private static Outcome failed(Reply reply) {
    return switch (reply) {
      case Reply.Unreachable _ -> new Outcome.Failed("cannot be reached", false);
      case Reply.TooSlow _ -> new Outcome.Failed("did not answer in time", true);
      case Reply.Garbled _, Reply.Answered _ -> new Outcome.Failed("broke off", true);
    };
  }

  private HttpRequest request(HookNote note) {
    return HttpRequest.newBuilder(address)
        .header("User-Agent", OutboundCalls.USER_AGENT)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(json(note).toString().getBytes(UTF_8)))
        .build();
  }

  static ObjectNode json(HookNote note) {
    var node =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", note.kind().word())
            .put("at", note.at().toString())
            .put("count", note.count());
    var gateways = node.putArray("gateways");
    note.gateways().forEach(told -> gateways.add(json(told)));
    return node;
  }

  private static ObjectNode json(HookNote.Told told) {
    var node =
        JsonNodeFactory.instance
            .objectNode()
            .put("number", told.number())
            .put("operator", told.operator())
            .put("note", told.note())
            .put("lastHeard", told.heard().toString());
    told.back().ifPresent(at -> node.put("back", at.toString()));
    return node;
  }
}
