package org.relaysms.gateway.whole;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// A WebSocket command-line client: connects to the URL that is its last argument and prints each
/// text frame on a line of its own until the server closes.
final class CommandLinePage implements WebSocket.Listener {
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private final StringBuilder line = new StringBuilder();

  private CommandLinePage() {}

  public static void main(String[] arguments) {
    var page = new CommandLinePage();
    var url = URI.create(arguments[arguments.length - 1]);
    try (var client = HttpClient.newHttpClient()) {
      client.newWebSocketBuilder().buildAsync(url, page).join();
      page.closed.join();
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    line.append(data);
    if (last) {
      System.out.println(line);
      line.setLength(0);
    }
    socket.request(1);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    closed.complete(null);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    closed.complete(null);
  }
}
