package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.sim.SimulatedGateway;
import org.relaysms.gateway.sim.SimulatedGateway.Sms;

/// A killed process does not show what a power cut does: this looks at the system calls of the
/// running server, whether the disk was asked to flush before the gateway had its answer.
@Tag("whole")
@EnabledIf("straceWorks")
class DurabilityTest {
  private static final String KEY = "c1f77a0c2d867f3c2a7045368a8b0789";
  private static final String ANSWER = "message published successfully";

  @TempDir private Path data;
  @TempDir private Path notes;

  @Test
  void theDiskIsAskedToFlushBetweenThePostAndItsAnswer() throws IOException {
    try (var server = ServerProcess.on(data).start()) {
      var gateway =
          SimulatedGateway.at(URI.create(server.api()), "624010000000001", "+237650000001");
      gateway.deliver(Sms.sealed(KEY, 1, "t:warm", "+237670000001")).ok();
      var calls = notes.resolve("calls");
      var strace = strace(server.pid(), calls);
      gateway.deliver(Sms.sealed(KEY, 2, "t:watched", "+237670000001")).ok();
      await().until(() -> lines(calls).stream().anyMatch(line -> line.contains(ANSWER)));
      strace.destroy();

      var between =
          lines(calls).stream()
              .dropWhile(line -> !line.contains("POST /sms/platform"))
              .takeWhile(line -> !line.contains(ANSWER))
              .toList();
      assertThat(between).anyMatch(line -> line.matches(".*f(data)?sync.*= 0$"));
    }
  }

  private static Process strace(long pid, Path calls) throws IOException {
    var process =
        new ProcessBuilder(
                "strace",
                "-f",
                "-s",
                "400",
                "-e",
                "trace=read,recvfrom,fsync,fdatasync,write,writev,sendto,sendmsg",
                "-o",
                calls.toString(),
                "-p",
                Long.toString(pid))
            .redirectErrorStream(true)
            .start();
    var reader = process.inputReader();
    var attached = reader.readLine();
    assertThat(attached).contains("attached");
    Thread.startVirtualThread(() -> reader.lines().forEach(_ -> {}));
    return process;
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /// Whether there is a strace that may watch another process.
  static boolean straceWorks() throws IOException {
    var idle = new ProcessBuilder("cat").start();
    try {
      var strace =
          new ProcessBuilder("strace", "-o", "/dev/null", "-p", Long.toString(idle.pid()))
              .redirectErrorStream(true)
              .start();
      var said = strace.inputReader().readLine();
      strace.destroy();
      return said != null && said.contains("attached");
    } catch (IOException _) {
      return false;
    } finally {
      idle.destroy();
    }
  }
}
