package org.relaysms.gateway.server.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.relaysms.gateway.server.http.Answers;
import org.relaysms.gateway.server.http.Body;
import org.relaysms.gateway.server.http.ClientAddress;
import org.relaysms.gateway.server.http.RefuseOrigin;
import org.relaysms.gateway.server.http.Routes;

/// Where gateways post what they received (contract section 8). 200 says that it is stored for good
/// and nothing else: not whether the sender is known, nor whether it opens. Thread-safe.
final class InboundRoutes {
  private static final Pattern PLATFORM = Pattern.compile("[A-Za-z0-9_-]{1,32}");

  private static final String TWILIO = "twilio";
  private static final HeaderName SIGNATURE = HeaderNames.create("X-Twilio-Signature");
  private static final Header XML = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/xml");

  /// Nothing is to be said to the sender (TwiML).
  private static final byte[] SILENCE =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response></Response>".getBytes(UTF_8);

  /// How the door behaves.
  ///
  /// @param bodyBytes the largest body
  /// @param textBytes the largest text in it
  /// @param sayFull whether a client is told by 503 that nothing can be stored; the published
  ///   client would take that for an answer and delete the SMS
  record Terms(int bodyBytes, int textBytes, boolean sayFull) {}

  private final Intake intake;
  private final Function<String, Optional<String>> gatewayByAddress;
  private final Optional<TwilioForm> twilio;
  private final Terms terms;
  private final Clock clock;
  private final Runnable answered;

  /// @param gatewayByAddress the IMSI of the one gateway that pings from an address
  /// @param twilio there where Twilio's webhook is on
  /// @param answered run after the answer to each message that was stored
  InboundRoutes(
      Intake intake,
      Function<String, Optional<String>> gatewayByAddress,
      Optional<TwilioForm> twilio,
      Terms terms,
      Clock clock,
      Runnable answered) {
    this.intake = intake;
    this.gatewayByAddress = gatewayByAddress;
    this.twilio = twilio;
    this.terms = terms;
    this.clock = clock;
    this.answered = answered;
  }

  Routes table() {
    return new Routes()
        .post("/sms/platform/{platform}", RefuseOrigin.before(this::post))
        .post("/sms/platform/" + TWILIO, RefuseOrigin.before(this::postByTwilio));
  }

  private void post(ServerRequest request, ServerResponse response) {
    var platform = request.path().pathParameters().get("platform");
    if (!PLATFORM.matcher(platform).matches()) {
      notFound(response);
      return;
    }
    var form = SmsForm.of(Body.json(request, terms.bodyBytes()), terms.textBytes());
    settle(request, response, platform, form);
  }

  private void postByTwilio(ServerRequest request, ServerResponse response) {
    if (twilio.isEmpty()) {
      notFound(response);
      return;
    }
    var body = Body.bytes(request, terms.bodyBytes());
    if (body.isEmpty()) {
      settle(request, response, TWILIO, new SmsForm.TooLarge());
      return;
    }
    var signature = request.headers().first(SIGNATURE).orElse("");
    twilio
        .get()
        .read(body.get(), signature, terms.textBytes())
        .ifPresentOrElse(
            form -> settle(request, response, TWILIO, form),
            () -> Answers.text(response, Status.FORBIDDEN_403, "forbidden"));
  }

  private void settle(
      ServerRequest request, ServerResponse response, String platform, SmsForm form) {
    switch (form) {
      case SmsForm.Good sms ->
          answer(response, platform, intake.accept(arrival(request, platform, sms)));
      case SmsForm.Bad(var words) -> Answers.text(response, Status.BAD_REQUEST_400, words);
      case SmsForm.TooLarge() ->
          Answers.text(response, Status.REQUEST_ENTITY_TOO_LARGE_413, "request entity too large");
    }
  }

  private Arrival arrival(ServerRequest request, String platform, SmsForm.Good sms) {
    return new Arrival(
        sms.sender(),
        sms.box(),
        platform,
        gatewayByAddress.apply(ClientAddress.of(request)),
        sms.sentAt(),
        clock.instant());
  }

  private void answer(ServerResponse response, String platform, Receipt receipt) {
    switch (receipt) {
      case Receipt.Stored _ -> answerStored(response, platform);
      case Receipt.NotStored _ when terms.sayFull() ->
          Answers.text(response, Status.SERVICE_UNAVAILABLE_503, "not stored, try again");
      case Receipt.NotStored _ ->
          throw new CloseConnectionException("not stored, and any answer would say it was");
    }
  }

  /// What comes after must not weigh on the answer: it takes longer for a known number than for an
  /// unknown one.
  private void answerStored(ServerResponse response, String platform) {
    try {
      if (platform.equals(TWILIO)) {
        Answers.bytes(response, Status.OK_200, XML, SILENCE);
      } else {
        Answers.text(response, Status.OK_200, "message published successfully");
      }
    } finally {
      answered.run();
    }
  }

  private static void notFound(ServerResponse response) {
    Answers.text(response, Status.NOT_FOUND_404, "not found");
  }
}
