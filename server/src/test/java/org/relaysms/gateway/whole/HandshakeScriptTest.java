package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The documented script, as a reader would run it, with a WebSocket client of ours.
@Tag("whole")
class HandshakeScriptTest {
  private static final Path SCRIPT = Path.of("..", "docs", "examples", "handshake.sh");

  @RegisterExtension static final RunningServer SERVER = RunningServer.with();

  @Test
  void theScriptPrintsTheSharedKey() throws IOException, InterruptedException {
    var person = SERVER.newPerson();
    SERVER.gateway("624010000000001", "+237670000001").ping().ok();

    var script = run(person.id(), person.password());
    var out = text(script.getInputStream());
    var err = text(script.getErrorStream());

    assertThat(script.waitFor(30, TimeUnit.SECONDS)).as(err).isTrue();
    assertThat(script.exitValue()).as(err).isZero();
    assertThat(out).matches("[0-9a-f]{32}\n");
    assertThat(err).contains("page: 201- pause", "page: 200- ack", "\"+237670000001\"", "gmail");
    assertThat(SERVER.operator().devices(person.id())).hasSize(1);
  }

  @Test
  void theScriptFailsWithAWrongPassword() throws IOException, InterruptedException {
    var person = SERVER.newPerson();

    var script = run(person.id(), "wrong password");
    var out = text(script.getInputStream());
    text(script.getErrorStream());

    assertThat(script.waitFor()).isNotZero();
    assertThat(out).isEmpty();
  }

  private static Process run(String user, String password) throws IOException {
    var builder =
        new ProcessBuilder("sh", SCRIPT.toString(), SERVER.api().toString(), user, password);
    builder.environment().put("WEBSOCKET_CLIENT", webSocketClient());
    return builder.start();
  }

  private static String webSocketClient() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    return "%s -cp %s %s".formatted(java, "target/test-classes", CommandLinePage.class.getName());
  }

  private static String text(java.io.InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }
}
