package org.relaysms.gateway.adminui.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.remote.ServerState.Reason;

/// Real processes: a small script plays the server.
@Tag("slice")
class ServerProcessTest {
  private static final String READY =
      """
      echo "start-up: settings"
      echo '{"pid":'$$',"version":"9","startedAt":5,"api":"http://0.0.0.0:1",\
      "websocket":"ws://0.0.0.0:2","admin":"http://127.0.0.1:3","tokenFile":"none"}' > "$3/server.json"
      echo "port from the environment: ${GATEWAY_API_PORT:-none}"
      echo "ready api=http://0.0.0.0:1 websocket=ws://0.0.0.0:2 admin=http://127.0.0.1:3 pid=$$"
      exec sleep 60
      """;

  @TempDir private Path folder;
  private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor();
  private final Map<String, Integer> remembered = new HashMap<>();
  private ServerProcess server = server(Path.of("nowhere"));

  @BeforeEach
  void makeServer() {
    server = server(folder);
  }

  @AfterEach
  void endWhatRuns() {
    ServerFile.read(data())
        .flatMap(file -> ProcessHandle.of(file.pid()))
        .ifPresent(ProcessHandle::destroy);
    background.shutdownNow();
  }

  @Test
  void startsAServerAndStopsIt() throws IOException {
    script(READY);

    server.start();
    await().until(() -> server.state().get() instanceof ServerState.Running);
    server.stop();

    await().until(() -> server.state().get() instanceof ServerState.Stopped);
    assertThat(Files.readString(server.log())).contains("start-up: settings");
  }

  @Test
  void attachesToAServerThatRunsAlready() throws IOException {
    script(READY);
    server.start();
    await().until(() -> server.state().get() instanceof ServerState.Running);

    var second = server(folder);
    second.start();

    await().until(() -> second.state().get() instanceof ServerState.Running);
    assertThat(((ServerState.Running) second.state().get()).origin())
        .isEqualTo(ServerState.Origin.ATTACHED);
  }

  @Test
  void tellsAPortInUseFromItsExitCode() throws IOException {
    script(
        """
        echo "start-up: settings"
        echo "start-up failed: port 45999 is in use; [api] port changes it" >&2
        exit 3
        """);

    server.start();

    await().until(() -> server.state().get() instanceof ServerState.Failed);
    var failed = (ServerState.Failed) server.state().get();
    assertThat(failed.reason()).isInstanceOf(Reason.PortInUse.class);
    assertThat(((Reason.PortInUse) failed.reason()).port()).isEqualTo(45_999);
    assertThat(failed.logTail()).hasSize(2);
  }

  @Test
  void movesAListenerAndRemembersIt() throws IOException {
    script(READY);

    server.startOnPort("api", 6972);
    await().until(() -> server.state().get() instanceof ServerState.Running);

    assertThat(Files.readString(server.log())).contains("port from the environment: 6972");
    assertThat(remembered).containsEntry("api", 6972);
  }

  @Test
  void saysWhereTheProgramShouldBe() {
    server.start();

    await().until(() -> server.state().get() instanceof ServerState.Failed);
    assertThat(((ServerState.Failed) server.state().get()).reason())
        .isEqualTo(new Reason.NoProgram(folder.resolve("app").toString()));
  }

  private ServerProcess server(Path place) {
    var client =
        new AdminClient(
            HttpClient.newHttpClient(), place.resolve("data"), background, Runnable::run);
    return new ServerProcess(
        new ServerProgram(place.resolve("app")),
        place.resolve("data"),
        client,
        background,
        Runnable::run,
        Clock.systemUTC(),
        Map.of(),
        remembered::put);
  }

  private Path data() {
    return folder.resolve("data");
  }

  private void script(String body) throws IOException {
    var bin = Files.createDirectories(folder.resolve("app").resolve("bin"));
    var script = bin.resolve("relaysms-gateway");
    Files.writeString(script, "#!/bin/sh\n" + body);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }
}
