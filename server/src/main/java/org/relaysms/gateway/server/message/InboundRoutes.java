package org.relaysms.gateway.server.message;

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

  /// How the door behaves.
  ///
  /// @param bodyBytes the largest body
  /// @param textBytes the largest text in it
  /// @param sayFull whether a client is told by 503 that nothing can be stored; the published
  ///   client would take that for an answer and delete the SMS
  record Terms(int bodyBytes, int textBytes, boolean sayFull) {}

  private final Intake intake;
  private final Function<String, Optional<String>> gatewayByAddress;
  private final Terms terms;
  private final Clock clock;

  /// @param gatewayByAddress the IMSI of the one gateway that pings from an address
  InboundRoutes(
      Intake intake,
      Function<String, Optional<String>> gatewayByAddress,
      Terms terms,
      Clock clock) {
    this.intake = intake;
    this.gatewayByAddress = gatewayByAddress;
    this.terms = terms;
    this.clock = clock;
  }

  Routes table() {
    return new Routes().post("/sms/platform/{platform}", RefuseOrigin.before(this::post));
  }

  private void post(ServerRequest request, ServerResponse response) {
    var platform = request.path().pathParameters().get("platform");
    if (!PLATFORM.matcher(platform).matches()) {
      Answers.text(response, Status.NOT_FOUND_404, "not found");
      return;
    }
    switch (SmsForm.of(Body.json(request, terms.bodyBytes()), terms.textBytes())) {
      case SmsForm.Good sms -> answer(response, intake.accept(arrival(request, platform, sms)));
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

  private void answer(ServerResponse response, Receipt receipt) {
    switch (receipt) {
      case Receipt.Stored _ ->
          Answers.text(response, Status.OK_200, "message published successfully");
      case Receipt.NotStored _ when terms.sayFull() ->
          Answers.text(response, Status.SERVICE_UNAVAILABLE_503, "not stored, try again");
      case Receipt.NotStored _ ->
          throw new CloseConnectionException("not stored, and any answer would say it was");
    }
  }
}
