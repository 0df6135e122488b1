package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `master-key` is killed, or refused by the disk, at each step of replacing the file: at every
/// moment a good key lies there.
@Tag("whole")
@EnabledIf("org.relaysms.gateway.whole.Strace#works")
class MasterKeyCrashTest {
  private static final String PASSPHRASE = "first pass phrase";

  @TempDir private Path folder;

  @BeforeEach
  void addAUser() {
    assertThat(run("password1\n", "users", "add", "ama").exitCode()).isZero();
  }

  /// In the order of the steps: create and write the new file, flush it, rename it, flush the
  /// folder.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "fsync:signal=SIGKILL:when=1",
        "/^rename:signal=SIGKILL:when=1",
        "fsync:signal=SIGKILL:when=2",
        "fsync:error=EIO:when=1",
      })
  void alwaysLeavesAGoodKey(String fault) throws Exception {
    assertThat(brokenOff(fault, "protect")).isNotZero();
    assertThat(users(PASSPHRASE).exitCode()).isZero();

    if (!wrapped()) {
      assertThat(run(PASSPHRASE + "\n", "master-key", "protect").exitCode()).isZero();
    }
    assertThat(brokenOff(fault, "unprotect")).isNotZero();
    assertThat(users(PASSPHRASE).exitCode()).isZero();
    assertThat(wrapped() && Files.exists(folder.resolve("keys/.master.key.part"))).isFalse();
  }

  /// The exit code of the command under the fault.
  private int brokenOff(String fault, String command) throws Exception {
    var process =
        new ProcessBuilder(
                "strace",
                "-f",
                "-qq",
                "-o",
                "/dev/null",
                "-e",
                "trace=fsync,/^rename",
                "-e",
                "inject=" + fault,
                Path.of(System.getProperty("app", ""), "bin", "relaysms-gateway").toString(),
                "master-key",
                command,
                "--data",
                folder.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
      in.write(PASSPHRASE + "\n");
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private ServerProcess.Finished users(String passphrase) {
    return run(passphrase + "\n", "users", "list", "--passphrase-file", "-");
  }

  private boolean wrapped() throws IOException {
    return Files.readString(folder.resolve("keys/master.key")).startsWith("relaysms-gateway");
  }

  private ServerProcess.Finished run(String stdin, String... arguments) {
    var command = new ArrayList<>(List.of(arguments));
    command.addAll(List.of("--data", folder.toString()));
    return ServerProcess.run(Map.of(), stdin, command.toArray(String[]::new));
  }
}
