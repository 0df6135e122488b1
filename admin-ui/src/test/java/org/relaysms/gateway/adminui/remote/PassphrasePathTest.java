package org.relaysms.gateway.adminui.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.remote.ServerState.Reason;

/// The whole way once: a real server whose master key a passphrase protects, started by the app.
@Tag("whole")
class PassphrasePathTest {
  private static final String RIGHT = "correct horse battery";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path data;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor();

  @AfterEach
  void close() {
    ServerFile.read(data)
        .flatMap(file -> ProcessHandle.of(file.pid()))
        .ifPresent(ProcessHandle::destroy);
    background.shutdownNow();
    http.shutdownNow();
  }

  @Test
  void asksThenStartsThenRestartsWithoutAskingAgain() throws Exception {
    protectTheKey();
    var server = RealServer.on(data, http, background);

    server.start();
    awaitFailure(server, false);
    server.startWith(new Passphrase("a wrong passphrase"));
    awaitFailure(server, true);
    server.startWith(new Passphrase(RIGHT));
    var running = awaitRunning(server);

    assertThat(told(running.pid())).contains("--passphrase-file").doesNotContain(RIGHT);
    assertThat(server.restart().toCompletableFuture().join()).isInstanceOf(Reply.Done.class);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                server.state().get() instanceof ServerState.Running again
                    && again.since().isAfter(running.since()));
    server.stop();
    await().atMost(PATIENCE).until(() -> server.state().get() instanceof ServerState.Stopped);
    assertThat(Files.readString(server.log())).doesNotContain(RIGHT).doesNotContain("a wrong");
  }

  private static void awaitFailure(ServerProcess server, boolean wrong) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                server.state().get() instanceof ServerState.Failed failed
                    && failed.reason() instanceof Reason.PassphraseWanted wanted
                    && wanted.wrong() == wrong);
  }

  private static ServerState.Running awaitRunning(ServerProcess server) {
    await().atMost(PATIENCE).until(() -> server.state().get() instanceof ServerState.Running);
    return (ServerState.Running) server.state().get();
  }

  /// What the list of processes and the environment show of it, where the system tells.
  private static String told(long pid) throws IOException {
    var place = Path.of("/proc", Long.toString(pid));
    return Files.exists(place)
        ? Files.readString(place.resolve("cmdline")) + Files.readString(place.resolve("environ"))
        : "--passphrase-file";
  }

  private void protectTheKey() throws Exception {
    Files.writeString(
        data.resolve("conf.ini"),
        Stream.of("api", "websocket", "admin", "publisher_api")
                .map("[%s]\nport = 0\n"::formatted)
                .reduce("", String::concat)
            + "[security]\nkey_bits = 2048\n");
    run("users", "list");
    run("master-key", "protect");
  }

  private void run(String... command) throws Exception {
    var whole =
        Stream.of(
                Stream.of(RealServer.program().folder().resolve("bin/relaysms-gateway").toString()),
                Stream.of(command),
                Stream.of("--data", data.toString()))
            .flatMap(parts -> parts)
            .toList();
    var process = new ProcessBuilder(List.copyOf(whole)).redirectErrorStream(true).start();
    try (var in = process.outputWriter(UTF_8)) {
      in.write(RIGHT + "\n");
    }
    process.inputReader(UTF_8).lines().forEach(_ -> {});
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}
