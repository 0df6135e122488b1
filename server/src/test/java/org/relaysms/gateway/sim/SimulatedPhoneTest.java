package org.relaysms.gateway.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The phone against canned answers made of the vectors.
@Tag("slice")
class SimulatedPhoneTest {
  private final LinkedBlockingQueue<String> bodies = new LinkedBlockingQueue<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer(
        "/v2/sync/users/ama/sessions/1/handshake",
        Map.of(
            "public_key",
            Vectors.text("/server_key/public_pem_spki_64col_no_trailing_newline"),
            "verification_url",
            "/v2/sync/users/ama/sessions/1"));
    answer(
        "/v2/sync/users/ama/sessions/1",
        Map.of(
            "shared_key",
            Vectors.text("/shared_key/encrypted_to_client_oaep_sha256_mgf1_sha1_b64"),
            "user_platforms",
            java.util.List.of(Map.of("letter", "g")),
            "seeds_url",
            "http://127.0.0.1:1/seeds"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void syncsAsThePublishedAppDoes() {
    var synced = new SimulatedPhone(Vectors.phoneKeys()).sync(code(), "dummy_password");

    var handshake = Wire.json(bodies.remove());
    var verify = Wire.json(bodies.remove());
    assertThat(synced.sharedKey()).isEqualTo(Vectors.text("/shared_key/value"));
    assertThat(synced.platforms()).hasSize(1);
    assertThat(handshake).isEqualTo(vectorHandshake());
    assertThat(opened(verify.required("password").textValue())).isEqualTo("dummy_password");
  }

  @Test
  void readsTheAppSchemesAsHttp() {
    assertThat(SimulatedPhone.http(URI.create("app://h:1/x"))).hasToString("http://h:1/x");
    assertThat(SimulatedPhone.http(URI.create("apps://h:1/x"))).hasToString("https://h:1/x");
  }

  private URI code() {
    var port = server.getAddress().getPort();
    return URI.create("app://127.0.0.1:" + port + "/v2/sync/users/ama/sessions/1/handshake");
  }

  private static Object vectorHandshake() {
    return Wire.json(Vectors.text("/handshake/body_escaped_as_android_sends"));
  }

  private static String opened(String sealed) {
    return PhoneCipher.PUBLISHED.open(Vectors.serverKeys().getPrivate(), sealed);
  }

  private void answer(String path, Map<String, ?> members) {
    server.createContext(path, exchange -> answer(exchange, Wire.json(members)));
  }

  private void answer(HttpExchange exchange, String json) {
    try (exchange) {
      bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      var bytes = json.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
