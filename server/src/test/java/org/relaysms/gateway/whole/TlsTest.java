package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.sim.PemForm;
import org.relaysms.gateway.sim.PhoneKeys;

/// Both listeners with a certificate of their own: page and phone never leave TLS (contract
/// sections 3 to 5).
@Tag("whole")
class TlsTest {
  @TempDir private Path folder;

  @Test
  void aSyncBeginsOverTlsFromEndToEnd() throws Exception {
    var own = SelfSigned.in(folder);
    var frames = new LinkedBlockingQueue<String>();
    try (var client = HttpClient.newBuilder().sslContext(own.context()).build();
        var server = serving(own)) {
      assertThat(server.api()).startsWith("https://127.0.0.1:");

      var socket = get(client, server.api() + "/v2/sync/users/ada").body();
      assertThat(socket).startsWith(server.webSocket()).startsWith("wss://127.0.0.1:");

      client.newWebSocketBuilder().buildAsync(URI.create(socket), new Ear(frames)).join();
      var code = frames.poll(60, TimeUnit.SECONDS);
      var handshake = server.api() + URI.create(socket).getPath().replace("/init/", "/users/");
      var url = handshake.replaceFirst("/([0-9a-f]{32})$", "/sessions/$1/handshake");
      assertThat(code)
          .contains("\"qr_url\": \"" + url + own.fragment() + "\"")
          .contains(
              "\"mobile_url\": \"" + url.replaceFirst("https", "apps") + own.fragment() + "\"");

      assertThat(shakeHands(client, url).statusCode()).isEqualTo(200);
      assertThat(frames.poll(60, TimeUnit.SECONDS)).isEqualTo("201- pause");
    }
  }

  @Test
  void aPublisherOnTheNetworkFetchesOverTlsOnly() {
    var own = SelfSigned.in(folder);
    var data = folder.resolve("data");

    try (var bare = ServerProcess.on(data).set("publisher_api.host", "0.0.0.0").launch()) {
      assertThat(bare.awaitExit()).isNotZero();
      assertThat(bare.log()).anyMatch(line -> line.contains("[publisher_api] host: 0.0.0.0"));
    }

    try (var client = HttpClient.newBuilder().sslContext(own.context()).build();
        var server =
            ServerProcess.on(data)
                .set("publisher_api.host", "0.0.0.0")
                .set("publisher_api_ssl.crt", own.certificate().toString())
                .set("publisher_api_ssl.key", own.key().toString())
                .start()) {
      var port = PublisherApi.port(server);
      var refused = get(client, "https://127.0.0.1:" + port + "/v3/publisher/messages");
      var plain =
          RawSocket.exchange(URI.create("http://127.0.0.1:" + port), "GET / HTTP/1.1\r\n\r\n");

      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(plain).doesNotStartWith("HTTP/1.1 2").doesNotContain("Exception");
    }
  }

  private ServerProcess serving(SelfSigned own) {
    return ServerProcess.on(folder.resolve("data"))
        .set("api_ssl.crt", own.certificate().toString())
        .set("api_ssl.key", own.key().toString())
        .set("websocket_ssl.crt", own.certificate().toString())
        .set("websocket_ssl.key", own.key().toString())
        .start();
  }

  private static HttpResponse<String> get(HttpClient client, String url) {
    return client
        .sendAsync(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
        .join();
  }

  private static HttpResponse<String> shakeHands(HttpClient client, String url) {
    var key = PemForm.OPENSSL_64.of(PhoneKeys.number(1).getPublic()).replace("\n", "\\n");
    var body = BodyPublishers.ofString("{\"public_key\": \"%s\"}".formatted(key));
    return client
        .sendAsync(
            HttpRequest.newBuilder(URI.create(url)).POST(body).build(), BodyHandlers.ofString())
        .join();
  }

  private record Ear(LinkedBlockingQueue<String> frames) implements WebSocket.Listener {
    @Override
    @SuppressWarnings("NullAway") // the JDK's interface wants null for "go on"
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      frames.add(text.toString());
      socket.request(1);
      return null;
    }
  }
}
