package org.relaysms.gateway.adminui.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way once: the real server is killed, stopped by somebody else, comes back on other
/// ports, and has its token replaced under it, while the app looks on.
@Tag("whole")
class ServerLossPathTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path data;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor();

  @SuppressWarnings("NullAway.Init")
  private LiveServer live;

  @SuppressWarnings("NullAway.Init")
  private ServerProcess server;

  @BeforeEach
  void open() throws IOException {
    Files.writeString(
        data.resolve("conf.ini"),
        "[api]\nport = 0\n[websocket]\nport = 0\n[admin]\nport = 0\n[publisher_api]\nport = 0\n[security]\nkey_bits = 2048\n");
    live = new LiveServer(http, RealServer.program(), data, background, Runnable::run);
    server = RealServer.on(data, http, background);
    live.open();
    server.start();
  }

  @AfterEach
  void close() {
    process().ifPresent(ProcessHandle::destroyForcibly);
    live.close();
    background.shutdownNow();
    http.shutdownNow();
  }

  @Test
  void saysWhatItSeesAndFindsTheServerAgain() throws IOException {
    var first = awaitLive();
    assertThat(first.version()).isEqualTo(running().version());

    process().orElseThrow().destroyForcibly();
    awaitLost(ServerState.Failed.class);
    server.start();
    var second = awaitLive();
    assertThat(second.pid()).isNotEqualTo(first.pid());
    assertThat(second.api().port()).isNotEqualTo(first.api().port());

    process().orElseThrow().destroy();
    awaitLost(ServerState.Stopped.class);

    server.start();
    awaitLive();
    replaceTheToken();
    assertThat(server.restart().toCompletableFuture().join()).isInstanceOf(Reply.Done.class);
    awaitOther(second.pid());
    awaitLive();
    assertThat(live.connection().get()).isEqualTo(Connection.OPEN);
    server.stop();
    await().atMost(PATIENCE).until(() -> server.state().get() instanceof ServerState.Stopped);
  }

  /// The server still has the old one, so it is asked in vain and is replaced.
  private void replaceTheToken() throws IOException {
    Files.writeString(
        data.resolve("admin.token"), "another-token", StandardOpenOption.TRUNCATE_EXISTING);
    var refused = live.messages().audit(Optional.empty()).toCompletableFuture().join();
    assertThat(((Reply.Refused<AuditPage>) refused).status()).isEqualTo(401);
  }

  private void awaitOther(long pid) {
    await()
        .atMost(PATIENCE)
        .until(() -> server.state().get() instanceof ServerState.Running now && now.pid() != pid);
  }

  private ServerStatus awaitLive() {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                server.state().get() instanceof ServerState.Running now
                    && live.status().latest().filter(said -> said.pid() == now.pid()).isPresent());
    return live.status().latest().orElseThrow();
  }

  /// Nothing that it said stands any more.
  private void awaitLost(Class<? extends ServerState> state) {
    await()
        .atMost(PATIENCE)
        .until(() -> state.isInstance(server.state().get()) && live.status().latest().isEmpty());
  }

  private ServerState.Running running() {
    return (ServerState.Running) server.state().get();
  }

  private Optional<ProcessHandle> process() {
    return ServerFile.read(data)
        .filter(ServerFile::alive)
        .map(ServerFile::pid)
        .flatMap(ProcessHandle::of);
  }
}
