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
@EnabledIf("org.relaysms.gateway.whole.Strace#works")
class DurabilityTest {
  private static final String KEY = "c1f77a0c2d867f3c2a7045368a8b0789";
  private static final String ANSWER = "message published successfully";
  private static final String WATCHED =
      "trace=read,recvfrom,fsync,fdatasync,write,writev,sendto,sendmsg";

  @TempDir private Path data;
  @TempDir private Path notes;

  @Test
  void theDiskIsAskedToFlushBetweenThePostAndItsAnswer() throws IOException {
    try (var server = ServerProcess.on(data).start()) {
      var gateway =
          SimulatedGateway.at(URI.create(server.api()), "624010000000001", "+237650000001");
      gateway.deliver(Sms.sealed(KEY, 1, "t:warm", "+237670000001")).ok();
      var calls = notes.resolve("calls");
      try (var _ = Strace.to(server.pid(), "-s", "400", "-e", WATCHED, "-o", calls.toString())) {
        gateway.deliver(Sms.sealed(KEY, 2, "t:watched", "+237670000001")).ok();
        await().until(() -> lines(calls).stream().anyMatch(line -> line.contains(ANSWER)));
      }

      var between =
          lines(calls).stream()
              .dropWhile(line -> !line.contains("POST /sms/platform"))
              .takeWhile(line -> !line.contains(ANSWER))
              .toList();
      assertThat(between).anyMatch(line -> line.matches(".*f(data)?sync.*= 0$"));
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
