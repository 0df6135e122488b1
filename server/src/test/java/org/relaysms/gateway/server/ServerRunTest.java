package org.relaysms.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.admin.AdminToken;
import org.relaysms.gateway.server.admin.RestartAnswer;
import org.relaysms.gateway.server.config.ConfigLoader;
import org.relaysms.gateway.server.config.Loaded;
import org.relaysms.gateway.server.config.SettingsFile;
import org.relaysms.gateway.server.config.Sources;
import org.relaysms.gateway.server.log.LogTail;

@Tag("slice")
class ServerRunTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final StringWriter said = new StringWriter();
  private volatile List<String> changes = List.of();
  @TempDir private Path folder;

  @Test
  void goesOnWithTheSettingsFromBeforeWhenARestartFails() throws IOException {
    var run = run();
    var running = CompletableFuture.runAsync(run::untilStopped);
    awaitStarts(1);
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      changes = List.of("api.port=" + taken.getLocalPort());

      assertThat(run.restart()).isEqualTo(new RestartAnswer.Restarting());

      awaitStarts(2);
    }
    changes = List.of("database.url=postgresql://u:p@127.0.0.1:1/none");
    assertThat(run.restart()).isEqualTo(new RestartAnswer.Restarting());
    awaitStarts(3);

    run.stop();

    assertThat(running).succeedsWithin(PATIENCE);
  }

  @Test
  void endsWhenItsFirstStartFails() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      changes = List.of("api.port=" + taken.getLocalPort());

      assertThatThrownBy(run()::untilStopped)
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining("is in use");
    }
  }

  @Test
  void refusesToRestartOnAnAddressThatIsNotThisMachines() {
    changes = List.of("websocket.host=192.0.2.7");

    assertThat(run().restart())
        .isEqualTo(
            new RestartAnswer.Refused(
                List.of(
                    "--set websocket.host: [websocket] host: 192.0.2.7 is no address of this machine")));
  }

  private void awaitStarts(int times) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> said.toString().lines().filter(it -> it.startsWith("ready ")).count() == times);
  }

  private ServerRun run() {
    var clock = Clock.systemUTC();
    return new ServerRun(
        this::settings,
        DataFolder.prepare(folder),
        1,
        AdminToken.create(folder.resolve("admin.token"), new SecureRandom()),
        new MasterKeys(_ -> Optional.empty(), Optional.empty()),
        new LogTail(clock),
        clock,
        new SettingsFile(Sources.of(folder), SettingsCheck::checked),
        new PrintWriter(said));
  }

  private Loaded settings() {
    var all = new ArrayList<>(List.of("security.key_bits=2048"));
    List.of("api", "websocket").forEach(one -> all.add(one + ".host=127.0.0.1"));
    List.of("api", "websocket", "admin", "publisher_api").forEach(one -> all.add(one + ".port=0"));
    all.addAll(changes);
    return ConfigLoader.load(new Sources(Optional.empty(), folder, folder, Map.of(), all));
  }
}
