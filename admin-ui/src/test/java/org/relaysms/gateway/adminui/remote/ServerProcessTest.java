package org.relaysms.gateway.adminui.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
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
      echo '{"pid":'$$',"version":"9","startedAt":'$(date +%s)'000,"api":"http://0.0.0.0:1",\
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

  /// As `kill` and a system that shuts down do.
  @Test
  void saysThatSomebodyElseStoppedItsServer() throws IOException {
    script(READY);
    server.start();
    await().until(() -> server.state().get() instanceof ServerState.Running);

    ProcessHandle.of(((ServerState.Running) server.state().get()).pid())
        .ifPresent(ProcessHandle::destroy);

    await().until(() -> server.state().get() instanceof ServerState.Stopped);
  }

  @Test
  void saysThatItsServerWasKilledAfterAGoodStart() throws IOException {
    script(
        "for step in settings store keys websocket api ready; do echo \"start-up: $step\"; done\n"
            + READY);
    server.start();
    await().until(() -> server.state().get() instanceof ServerState.Running);

    ProcessHandle.of(((ServerState.Running) server.state().get()).pid())
        .ifPresent(ProcessHandle::destroyForcibly);

    await().until(() -> server.state().get() instanceof ServerState.Failed);
    assertThat(((ServerState.Failed) server.state().get()).started()).isTrue();
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
  void tellsThatAPassphraseIsWantedAndWhetherItWasWrong() throws IOException {
    script("echo 'start-up failed: a passphrase' >&2\n[ $# = 3 ] && exit 5\nexit 6\n");

    server.start();
    await().until(() -> server.state().get() instanceof ServerState.Failed);
    var missing = ((ServerState.Failed) server.state().get()).reason();
    server.startWith(new Passphrase("a wrong passphrase"));
    await()
        .until(
            () ->
                server.state().get() instanceof ServerState.Failed failed
                    && !failed.reason().equals(missing));

    assertThat(missing).isEqualTo(new Reason.PassphraseWanted(false, "a passphrase"));
    assertThat(((ServerState.Failed) server.state().get()).reason())
        .isEqualTo(new Reason.PassphraseWanted(true, "a passphrase"));
  }

  /// Neither the list of processes, nor the environment, nor a log tells it; and the pipe is
  /// closed.
  @Test
  void pipesThePassphraseIn() throws IOException {
    script(
        """
        cat > "$3/piped"
        echo "arguments: $*"
        env
        """
            + READY);

    server.startWith(new Passphrase("caféier sous la pluie"));
    await().until(() -> server.state().get() instanceof ServerState.Running);

    assertThat(data().resolve("piped")).content().isEqualTo("caféier sous la pluie\n");
    assertThat(Files.readString(server.log()))
        .contains("--passphrase-file -")
        .doesNotContain("caféier");
    assertThat(new Passphrase("caféier").toString()).doesNotContain("caféier");
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

  @Test
  void startsOneServerHoweverOftenItIsAsked() throws IOException {
    script("echo \"start-up: settings\"\necho again >> \"$3/starts\"\n" + READY);

    server.start();
    server.start();
    await().until(() -> server.state().get() instanceof ServerState.Running);

    assertThat(Files.readAllLines(data().resolve("starts"))).hasSize(1);
  }

  @Test
  void leavesAStrangerAloneWhoseNumberADeadServerHad() throws IOException {
    var stranger = new ProcessBuilder("sleep", "60").start();
    serverFile(stranger.pid(), Instant.now().minusSeconds(3600), URI.create("http://127.0.0.1:3"));

    server.start();
    await().until(() -> server.state().get() instanceof ServerState.Failed);
    server.stop();
    await().until(() -> server.state().get() instanceof ServerState.Stopped);

    assertThat(stranger.isAlive()).isTrue();
    stranger.destroy();
  }

  @Test
  void takesAServerFileThatSaysNothingForNone() throws IOException {
    for (var broken : List.of("null", "{}", "{\"pid\":1}", "[", "")) {
      Files.createDirectories(data());
      Files.writeString(data().resolve("server.json"), broken);

      assertThat(ServerFile.read(data())).as(broken).isEmpty();
    }
  }

  @Test
  void failsForAPortThatIsNone() throws IOException {
    script("echo 'start-up failed: [api] port 99999999999 is none'\nexit 2\n");

    server.start();

    await().until(() -> server.state().get() instanceof ServerState.Failed);
  }

  @Test
  void attachesToAServerThatSomebodyElseStarts() throws IOException {
    server.start();
    await().until(() -> server.state().get() instanceof ServerState.Failed);
    var other = new ProcessBuilder("sleep", "60").start();

    serverFile(other.pid(), Instant.now(), URI.create("http://127.0.0.1:3"));

    await().until(() -> server.state().get() instanceof ServerState.Running);
    other.destroy();
    await().until(() -> server.state().get() instanceof ServerState.Stopped);
  }

  @Test
  void startsNothingWhereItOnlyWaitsForAServer() throws IOException {
    script(READY);
    server.attach();
    var other = new ProcessBuilder("sleep", "60").start();

    serverFile(other.pid(), Instant.now(), URI.create("http://127.0.0.1:3"));

    await().until(() -> server.state().get() instanceof ServerState.Running);
    assertThat(((ServerState.Running) server.state().get()).origin())
        .isEqualTo(ServerState.Origin.ATTACHED);
    other.destroy();
  }

  @Test
  void restartsInTheSameProcess() throws IOException {
    try (var admin = new PlayedAdmin()) {
      var process = runningServer(admin);
      admin.willAnswer(202, "");
      admin.whenAsked(() -> Files.delete(data().resolve("server.json")));
      List<Class<?>> states = new CopyOnWriteArrayList<>();
      server.state().subscribe(now -> states.add(now.getClass()));

      var reply = server.restart().toCompletableFuture().join();
      await().until(() -> server.state().get() instanceof ServerState.Starting);
      serverFile(process.pid(), Instant.now().plusSeconds(1), admin.address());
      await().until(() -> server.state().get() instanceof ServerState.Running);

      assertThat(reply).isInstanceOf(Reply.Done.class);
      assertThat(admin.asked()).containsExactly("POST /admin/v1/server/restart");
      assertThat(process.isAlive()).isTrue();
      assertThat(states.stream().distinct())
          .containsExactly(
              ServerState.Running.class, ServerState.Stopping.class, ServerState.Starting.class);
      process.destroy();
    }
  }

  @Test
  void goesOnWhereTheSettingsForbidARestart() throws IOException {
    try (var admin = new PlayedAdmin()) {
      var process = runningServer(admin);
      admin.willAnswer(409, "{\"title\":\"The settings are wrong\",\"detail\":\"[api] port\"}");

      var reply = server.restart().toCompletableFuture().join();

      assertThat(reply)
          .isEqualTo(
              new Reply.Refused<>(409, "The settings are wrong", "[api] port", Optional.empty()));
      assertThat(server.state().get()).isInstanceOf(ServerState.Running.class);
      process.destroy();
    }
  }

  @Test
  void saysThatARestartFailed() throws IOException {
    try (var admin = new PlayedAdmin()) {
      var process = runningServer(admin);
      admin.willAnswer(202, "");

      server.restart().toCompletableFuture().join();
      Files.writeString(
          server.log(), "start-up failed: Port 45999 is in use; [api] port changes it");
      process.destroy();

      await().until(() -> server.state().get() instanceof ServerState.Failed);
      assertThat(((ServerState.Failed) server.state().get()).reason())
          .isInstanceOf(Reason.PortInUse.class);
    }
  }

  @Test
  void stopsAndStartsAServerThatCannotBeAsked() throws IOException {
    script(READY);
    server.start();
    await().until(() -> server.state().get() instanceof ServerState.Running);
    var before = (ServerState.Running) server.state().get();

    server.restart().toCompletableFuture().join();

    await()
        .until(
            () ->
                server.state().get() instanceof ServerState.Running now
                    && now.pid() != before.pid());
    assertThat(ProcessHandle.of(before.pid())).isEmpty();
  }

  /// Attached to: a process of its own, and an admin interface that the test plays.
  private Process runningServer(PlayedAdmin admin) throws IOException {
    var process = new ProcessBuilder("sleep", "60").start();
    serverFile(process.pid(), Instant.now(), admin.address());
    server.start();
    await().until(() -> server.state().get() instanceof ServerState.Running);
    return process;
  }

  private void serverFile(long pid, Instant startedAt, URI admin) throws IOException {
    Files.createDirectories(data());
    var token = Files.writeString(data().resolve("admin.token"), "t0ken");
    var fresh = data().resolve("server.json.new");
    Files.writeString(
        fresh,
        """
        {"pid":%d,"version":"9","startedAt":%d,"api":"http://127.0.0.1:1",
         "websocket":"ws://127.0.0.1:2","admin":"%s","tokenFile":"%s"}"""
            .formatted(pid, startedAt.toEpochMilli(), admin, token));
    Files.move(fresh, data().resolve("server.json"), StandardCopyOption.ATOMIC_MOVE);
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
