package org.relaysms.gateway.adminui.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// An admin interface on a real socket that gives the answer it was told to give.
final class PlayedAdmin implements AutoCloseable {
  private final HttpServer http;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile int status = 204;
  private volatile String body = "";
  private volatile Deed deed = () -> {};

  /// What the server does when it is asked.
  @FunctionalInterface
  interface Deed {
    void run() throws IOException;
  }

  PlayedAdmin() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::answer);
    http.start();
  }

  void willAnswer(int code, String words) {
    status = code;
    body = words;
  }

  void whenAsked(Deed then) {
    deed = then;
  }

  /// Methods and paths, in order.
  List<String> asked() {
    return asked;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    deed.run();
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
