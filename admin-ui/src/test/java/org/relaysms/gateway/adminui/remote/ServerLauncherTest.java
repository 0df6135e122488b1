package org.relaysms.gateway.adminui.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real processes: a small script plays the server, and ends when it has said what it was given.
@Tag("slice")
class ServerLauncherTest {
  private static final String SCRIPT =
      """
      #!/bin/sh
      echo "arguments: $*"
      echo "api ${GATEWAY_API_PORT:-none}, websocket ${GATEWAY_WEBSOCKET_PORT:-none}" >&2
      echo "read: $(cat)"
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeTheScript() throws IOException {
    var bin = Files.createDirectories(folder.resolve("app").resolve("bin"));
    var script = Files.writeString(bin.resolve("relaysms-gateway"), SCRIPT);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void servesTheDataFolderAndGivesNothingToRead() throws IOException {
    var said = launched(launcher(Map.of()), Optional.empty());

    assertThat(said)
        .isEqualTo(
            """
            arguments: serve --data %s
            api none, websocket none
            read:\s
            """
                .formatted(data()));
  }

  @Test
  void pipesAPassphraseInAndClosesThePipe() throws IOException {
    var said = launched(launcher(Map.of()), Optional.of(new Passphrase("caféier")));

    assertThat(said)
        .contains("arguments: serve --data " + data() + " --passphrase-file -\n")
        .endsWith("read: caféier\n");
  }

  @Test
  void namesThePortsThatDifferFromTheSettings() throws IOException {
    var launcher = launcher(Map.of("api", 6970, "websocket", 6997));
    launcher.listenOn("api", 6972);

    assertThat(launched(launcher, Optional.empty())).contains("api 6972, websocket 6997");
  }

  @Test
  void beginsTheLogAnewWithEachLaunch() throws IOException {
    var launcher = launcher(Map.of());

    var first = launched(launcher, Optional.empty());
    var second = launched(launcher, Optional.empty());

    assertThat(second).isEqualTo(first);
  }

  /// What it said, once it is over.
  private static String launched(ServerLauncher launcher, Optional<Passphrase> passphrase)
      throws IOException {
    launcher.launch(passphrase).onExit().orTimeout(10, TimeUnit.SECONDS).join();
    return Files.readString(launcher.log());
  }

  private ServerLauncher launcher(Map<String, Integer> ports) {
    return new ServerLauncher(new ServerProgram(folder.resolve("app")), data(), ports);
  }

  private Path data() {
    return folder.resolve("data");
  }
}
