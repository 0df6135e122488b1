package org.relaysms.gateway.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.function.Function;
import org.relaysms.gateway.server.http.Answers;
import org.relaysms.gateway.server.http.Body;
import org.relaysms.gateway.server.http.JsonBody;
import org.relaysms.gateway.server.http.RefuseOrigin;
import org.relaysms.gateway.server.http.Routes;
import org.relaysms.gateway.server.kernel.MinuteMeter;

/// The six public routes of the gateways (contract section 9). Thread-safe.
final class SeedRoutes {
  private static final HeaderName SIM_DATA = HeaderNames.create("sim_data");
  private static final Header NO_STORE =
      HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");

  private final GatewayRegistry registry;
  private final GatewayRules rules;
  private final MinuteMeter meter;
  private final int bodyBytes;
  private final SeedListRoute seeds;
  private final SeedListRoute seeders;

  SeedRoutes(
      GatewayRegistry registry,
      GatewayRules rules,
      MinuteMeter meter,
      SeedBoard board,
      int bodyBytes) {
    this.registry = registry;
    this.rules = rules;
    this.meter = meter;
    this.bodyBytes = bodyBytes;
    seeds = new SeedListRoute(() -> board.lists().seeds());
    seeders = new SeedListRoute(() -> board.lists().seeders());
  }

  Routes routes() {
    return new Routes()
        .get("/seeds", seeds)
        .get("/seeders", seeders)
        .get("/seeds/ping", this::refresh)
        .get("/seeds/{imsi}", this::number)
        .post("/seeds/ping", RefuseOrigin.before(this::ping))
        .post("/seeds", RefuseOrigin.before(this::register));
  }

  private void ping(ServerRequest request, ServerResponse response) {
    told(request, response, PingForm::ping, accepted -> Lps.text(accepted.at()));
  }

  private void register(ServerRequest request, ServerResponse response) {
    told(request, response, PingForm::registration, accepted -> "Seed has been registered");
  }

  private void told(
      ServerRequest request,
      ServerResponse response,
      Function<JsonNode, PingForm> form,
      Function<PingOutcome.Accepted, String> words) {
    switch (Body.json(request, bodyBytes)) {
      case JsonBody.Malformed() -> refuse(response, "invalid json");
      case JsonBody.TooLarge() ->
          Answers.text(response, Status.REQUEST_ENTITY_TOO_LARGE_413, "request too large");
      case JsonBody.Parsed(var node) -> {
        switch (form.apply(node)) {
          case PingForm.Refused(var why) -> refuse(response, why);
          case PingForm.Filled(var ping) ->
              answer(response, registry.pinged(ping, Sender.of(request)), words);
        }
      }
    }
  }

  /// A later client's ping: the IMSI in a header, no body.
  private void refresh(ServerRequest request, ServerResponse response) {
    var told = request.headers().first(SIM_DATA);
    if (told.isEmpty()) {
      refuse(response, "no sim data found");
      return;
    }
    Imsi.parse(told.get().strip())
        .ifPresentOrElse(
            imsi -> answer(response, registry.refreshed(imsi, Sender.of(request)), accepted -> ""),
            () -> refuse(response, PingForm.INVALID_IMSI));
  }

  /// Empty where there is no live one: an old client stores any other words as its number.
  private void number(ServerRequest request, ServerResponse response) {
    var now = registry.now();
    var number =
        Optional.of(request.path().pathParameters().get("imsi"))
            .flatMap(Imsi::parse)
            .flatMap(registry::find)
            .filter(gateway -> rules.listed(gateway, now))
            .map(gateway -> gateway.card().msisdn());
    response.header(NO_STORE);
    Answers.text(response, Status.OK_200, number.orElse(""));
  }

  private void answer(
      ServerResponse response, PingOutcome outcome, Function<PingOutcome.Accepted, String> words) {
    switch (outcome) {
      case PingOutcome.Accepted accepted -> {
        meter.count(accepted.at());
        Answers.text(response, Status.OK_200, words.apply(accepted));
      }
      case PingOutcome.Throttled(var delay) -> Answers.tooMany(response, delay);
      case PingOutcome.Full() ->
          Answers.text(response, Status.SERVICE_UNAVAILABLE_503, "too many gateways");
      case PingOutcome.Unknown() -> Answers.text(response, Status.NOT_FOUND_404, "unknown IMSI");
    }
  }

  private static void refuse(ServerResponse response, String words) {
    Answers.text(response, Status.BAD_REQUEST_400, words);
  }
}
