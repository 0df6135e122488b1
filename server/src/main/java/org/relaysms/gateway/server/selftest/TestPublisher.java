package org.relaysms.gateway.server.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A Publisher that takes everything and sends nothing on. Listens on this machine alone.
/// Thread-safe.
final class TestPublisher implements AutoCloseable {
  /// What was handed over.
  record Message(String msisdn, String text) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PATH = "/publish";

  private final LinkedBlockingQueue<Message> messages = new LinkedBlockingQueue<>();
  private final HttpServer server;

  private TestPublisher(HttpServer server) {
    this.server = server;
  }

  static TestPublisher open() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var publisher = new TestPublisher(server);
      server.createContext(PATH, publisher::take);
      server.start();
      return publisher;
    } catch (IOException e) {
      throw new StepFailure(Trouble.Kind.NO_PORT, String.valueOf(e.getMessage()));
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
  }

  /// The next message; nothing where none comes within the patience.
  Optional<Message> next(Duration patience) throws InterruptedException {
    return Optional.ofNullable(messages.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = JSON.readTree(exchange.getRequestBody());
      messages.add(new Message(text(body, "MSISDN"), text(body, "message")));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private static String text(JsonNode body, String member) {
    return body.path(member).asText();
  }
}
