package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The documented script, as a reader would run it, with a WebSocket client of ours.
@Tag("whole")
class HandshakeScriptTest {
  private static final Path SCRIPT = Path.of("..", "docs", "examples", "handshake.sh");

  private static final int SECONDS = 60;

  @RegisterExtension static final RunningServer SERVER = RunningServer.with();

  @TempDir private Path folder;

  @Test
  void theScriptPrintsTheSharedKey() throws IOException, InterruptedException {
    var person = SERVER.newPerson();
    SERVER.gateway("624010000000001", "+237670000001").ping().ok();

    var ended = run(person.id(), person.password());

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out()).matches("[0-9a-f]{32}\n");
    assertThat(ended.err())
        .contains("page: 201- pause", "page: 200- ack", "\"+237670000001\"", "gmail");
    assertThat(SERVER.operator().devices(person.id())).hasSize(1);
  }

  @Test
  void theScriptFailsWithAWrongPassword() throws IOException, InterruptedException {
    var person = SERVER.newPerson();

    var ended = run(person.id(), "wrong password");

    assertThat(ended.code()).isNotZero();
    assertThat(ended.out()).isEmpty();
  }

  /// Output goes to files, so that nothing waits for a pipe that a child holds open.
  private Ended run(String user, String password) throws IOException, InterruptedException {
    var out = folder.resolve("out");
    var err = folder.resolve("err");
    var builder =
        new ProcessBuilder("sh", SCRIPT.toString(), SERVER.api().toString(), user, password)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("WEBSOCKET_CLIENT", webSocketClient());
    var code = codeInTime(builder.start(), err);
    return new Ended(code, Files.readString(out), Files.readString(err));
  }

  /// Ends a script that hangs, with its children, and fails.
  private static int codeInTime(Process script, Path err) throws IOException, InterruptedException {
    if (!script.waitFor(SECONDS, TimeUnit.SECONDS)) {
      script.descendants().forEach(ProcessHandle::destroyForcibly);
      script.destroyForcibly();
      throw new AssertionError(
          "the script still ran after " + SECONDS + " s: " + Files.readString(err));
    }
    return script.exitValue();
  }

  private static String webSocketClient() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    return "%s -cp %s %s".formatted(java, "target/test-classes", CommandLinePage.class.getName());
  }

  private record Ended(int code, String out, String err) {}
}
