package org.relaysms.gateway.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.websocket.WsRouting;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;

/// Helidon with routes that do the least: parse the same JSON, send the same bytes, send the same
/// frame. And the two other baselines, on demand: empty rows, and RSA alone. Thread-safe.
final class BareServer {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String FRAME =
      "{\"qr_url\": \"" + "x".repeat(110) + "\", \"mobile_url\": \"" + "x".repeat(110) + "\"}";

  private volatile byte[] bytes = new byte[0];

  /// Starts on a free port and answers it.
  int start() {
    return WebServer.builder()
        .address(InetAddress.getLoopbackAddress())
        .port(0)
        .backlog(8192)
        .shutdownHook(false)
        .routing(this::routes)
        .addRouting(WsRouting.builder().endpoint("/bare/socket", Greeter::new))
        .build()
        .start()
        .port();
  }

  private void routes(HttpRouting.Builder routing) {
    routing
        .post("/bare/ping", BareServer::ping)
        .post("/bare/sms", BareServer::sms)
        .get("/bare/bytes", (_, response) -> json(response).send(bytes))
        .put("/bare/bytes", this::keep)
        .post("/bare/gc", (_, response) -> collect(response))
        .get("/bare/commits", BareServer::commits)
        .get("/bare/rsa", BareServer::rsa);
  }

  private static void ping(ServerRequest request, ServerResponse response) throws IOException {
    var json = MAPPER.readTree(request.content().inputStream());
    response.send(json.path("IMSI").textValue().length() > 0 ? "1795405201.176157" : "");
  }

  private static void sms(ServerRequest request, ServerResponse response) throws IOException {
    var json = MAPPER.readTree(request.content().inputStream());
    response.send(json.path("text").textValue().isEmpty() ? "" : "message published successfully");
  }

  private void keep(ServerRequest request, ServerResponse response) {
    bytes = request.content().as(byte[].class);
    response.send();
  }

  private static void collect(ServerResponse response) {
    Runtime.getRuntime().gc();
    Runtime.getRuntime().gc();
    response.send("done");
  }

  private static void commits(ServerRequest request, ServerResponse response) throws IOException {
    var measured =
        EmptyRows.measure(number(request, "clients"), number(request, "bytes"), seconds(request));
    response.send(measured.print());
  }

  private static void rsa(ServerRequest request, ServerResponse response) {
    var key = Path.of(request.query().get("key"));
    response.send(RawRsa.measure(key, seconds(request)).print());
  }

  private static ServerResponse json(ServerResponse response) {
    return response.header(HeaderNames.CONTENT_TYPE, "application/json");
  }

  private static Duration seconds(ServerRequest request) {
    return Duration.ofSeconds(number(request, "seconds"));
  }

  private static int number(ServerRequest request, String name) {
    return Integer.parseInt(request.query().get(name));
  }

  private static final class Greeter implements WsListener {
    @Override
    public void onOpen(WsSession session) {
      session.send(FRAME, true);
    }
  }
}
