package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// The server comes and goes as it should, and in time.
@Tag("whole")
@Isolated("it measures how long the server takes to leave")
class LeavingTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;

  @Test
  void isReadyWhenItSaysSoAndLeavesWhenAskedTo() throws IOException {
    try (var server = ServerProcess.on(folder).start()) {
      assertThat(server.admin()).startsWith("http://127.0.0.1:");
      assertThat(get(server.api() + "/seeds")).isEqualTo("[]");
      assertThat(Files.readString(folder.resolve("server.json")))
          .contains("\"pid\" : " + server.pid(), server.api(), server.webSocket());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
          .isEqualTo("rwx------");
      var farewell = eventsOf(server);

      var before = System.nanoTime();
      assertThat(server.stop()).isZero();

      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
      assertThat(farewell.join()).isEqualTo(1001);
      assertThat(folder.resolve("server.json")).doesNotExist();
    }
  }

  private static String get(String url) {
    return CLIENT
        .sendAsync(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
        .join()
        .body();
  }

  /// Opens the events; tells with which code they end.
  private static CompletableFuture<Integer> eventsOf(ServerProcess server) {
    var closed = new CompletableFuture<Integer>();
    CLIENT
        .newWebSocketBuilder()
        .header("Authorization", "Bearer " + server.token())
        .buildAsync(
            URI.create(server.admin().replace("http", "ws") + "/admin/v1/events"),
            new WebSocket.Listener() {
              @Override
              public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                closed.complete(code);
                return CompletableFuture.completedStage(code);
              }
            })
        .join();
    return closed;
  }
}
