package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.relaysms.gateway.sim.SimulatedPublisher;

/// Somebody plays one SMS again and again: it is published once, and costs the store a number.
///
/// `-Dflood.copies` says how often (20,000); `make flood` posts a million.
@Tag("whole")
class FloodTest {
  private static final int COPIES = Integer.getInteger("flood.copies", 20_000);
  private static final int CONNECTIONS = 8;
  private static final long FLAT = 64 * 1024;

  /// What a write-ahead log grows to before it is taken over, twice.
  private static final long LOG = 8 * 1024 * 1024;

  private static final SimulatedPublisher PUBLISHER = SimulatedPublisher.on(0);

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.with("publisher.url", PUBLISHER.url());

  @AfterAll
  static void stop() {
    PUBLISHER.close();
  }

  @Test
  void publishesOnceAndGrowsByNothing() throws InterruptedException, IOException {
    var number = SERVER.secrets().keep("+237670000055");
    var user = SyncedUser.on(SERVER.process(), "ada", number);
    var sms = user.sms(1, SERVER.secrets().keep("t:again and again"));
    var request = KeptConnection.request(SERVER.api(), sms.text(), sms.sender());
    flood(request, COPIES / 10);
    var before = size("gateway.db");
    var start = System.nanoTime();

    flood(request, COPIES - COPIES / 10);

    var seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "flood: %d copies, %.0f a second, store %d KiB before and %d KiB after, log %d KiB, memory %s%n",
        COPIES,
        (COPIES - COPIES / 10) / seconds,
        before / 1024,
        size("gateway.db") / 1024,
        size("gateway.db-wal") / 1024,
        memory());
    await().atMost(Patience.LONG).until(() -> SERVER.operator().counted("published") == 1);
    assertThat(PUBLISHER.ledger().requests()).hasSize(1);
    assertThat(SERVER.operator().stored())
        .as("one message, and one row for all its copies")
        .isEqualTo(2);
    assertThat(copies("published") + copies("duplicate")).isEqualTo(COPIES - 1);
    assertThat(size("gateway.db")).isLessThanOrEqualTo(before + FLAT);
    assertThat(size("gateway.db-wal")).isLessThanOrEqualTo(LOG);
  }

  private static void flood(byte[] request, int many) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      var tasks =
          IntStream.range(0, CONNECTIONS)
              .mapToObj(n -> many / CONNECTIONS + (n < many % CONNECTIONS ? 1 : 0))
              .<Callable<Boolean>>map(share -> () -> post(request, share))
              .toList();
      for (var done : threads.invokeAll(tasks)) {
        assertThat(done.get()).isTrue();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean post(byte[] request, int many) {
    try (var connection = KeptConnection.to(SERVER.api())) {
      return Stream.generate(() -> connection.exchange(request))
          .limit(many)
          .allMatch(answer -> answer.startsWith("HTTP/1.1 200"));
    }
  }

  private static int copies(String state) {
    return SERVER.operator().messages(state).path(0).path("copies").asInt();
  }

  private static long size(String file) throws IOException {
    var path = SERVER.process().dataFolder().resolve(file);
    return Files.exists(path) ? Files.size(path) : 0;
  }

  /// What the server holds in memory, where the system tells.
  private static String memory() throws IOException {
    var status = Path.of("/proc/" + SERVER.process().pid() + "/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS"))
            .findFirst()
            .orElse("unknown")
            .replaceAll("\\s+", " ")
        : "unknown";
  }
}
