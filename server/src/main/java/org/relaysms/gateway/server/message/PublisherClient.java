package org.relaysms.gateway.server.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.relaysms.gateway.server.http.AnswerHead;
import org.relaysms.gateway.server.http.OutboundCalls;
import org.relaysms.gateway.server.http.OutboundCalls.Reply;
import org.relaysms.gateway.server.http.RetryAfter;
import org.relaysms.gateway.server.message.PublishOutcome.Permanent;
import org.relaysms.gateway.server.message.PublishOutcome.Published;
import org.relaysms.gateway.server.message.PublishOutcome.Temporary;

/// Hands parcels to the Publisher (contract section 8). The status alone decides: once it has come,
/// a body that is too long, late or broken changes nothing.
///
/// Thread-safe; calls block, and never longer than the endpoint's time-out.
final class PublisherClient {
  private static final int MOST_BYTES = 64 * 1024;

  /// Request Timeout, Too Early, Too Many Requests.
  private static final Set<Integer> LATER = Set.of(408, 425, 429);

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private final PublisherEndpoint endpoint;
  private final OutboundCalls calls;
  private final Optional<PublisherSigner> signer;
  private final Clock clock;
  private final CallLog log;

  PublisherClient(PublisherEndpoint endpoint, Clock clock, CallLog log) {
    this.endpoint = endpoint;
    this.clock = clock;
    this.log = log;
    calls = new OutboundCalls(endpoint.connectTimeout(), endpoint.timeout());
    signer = endpoint.secret().map(secret -> new PublisherSigner(secret, clock));
  }

  PublishOutcome publish(Parcel parcel) {
    var head = new AnswerHead(MOST_BYTES);
    var reply = calls.call(request(parcel), head);
    head.arrived().map(ResponseInfo::statusCode).ifPresent(log::answered);
    return noted(head.arrived().map(this::outcome).orElseGet(() -> withoutAnswer(reply)));
  }

  private PublishOutcome noted(PublishOutcome outcome) {
    switch (outcome) {
      case Published _ -> {}
      case Temporary(var reason, _) -> log.failed(reason);
      case Permanent(var reason) -> log.failed(reason);
    }
    return outcome;
  }

  private HttpRequest request(Parcel parcel) {
    var body = json(parcel).getBytes(UTF_8);
    var request =
        HttpRequest.newBuilder(endpoint.address())
            .header("User-Agent", OutboundCalls.USER_AGENT)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", parcel.id().value())
            .POST(BodyPublishers.ofByteArray(body));
    signer
        .map(signing -> signing.sign(body))
        .ifPresent(
            signed ->
                request
                    .header("X-Gateway-Timestamp", signed.timestamp())
                    .header("X-Gateway-Signature", signed.signature()));
    return request.build();
  }

  private static String json(Parcel parcel) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("MSISDN", parcel.msisdn())
        .put("message", parcel.text())
        .toString();
  }

  private PublishOutcome outcome(ResponseInfo answer) {
    var status = answer.statusCode();
    if (LATER.contains(status)) {
      return notNow(answer);
    }
    return switch (status / 100) {
      case 2 -> new Published(status);
      case 4 -> new Permanent("the Publisher refused it with " + status);
      default -> notNow(answer);
    };
  }

  private Temporary notNow(ResponseInfo answer) {
    var retryAfter =
        answer
            .headers()
            .firstValue("Retry-After")
            .flatMap(value -> RetryAfter.parse(value, clock.instant(), LONGEST_WAIT));
    return new Temporary("the Publisher answered " + answer.statusCode(), retryAfter);
  }

  private static PublishOutcome withoutAnswer(Reply reply) {
    return new Temporary(
        switch (reply) {
          case Reply.Unreachable _ -> "the Publisher cannot be reached";
          case Reply.TooSlow _ -> "the Publisher did not answer in time";
          case Reply.Garbled _, Reply.Answered _ ->
              "the Publisher broke off, or its answer was no HTTP";
        },
        Optional.empty());
  }
}
