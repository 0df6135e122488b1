package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.sim.SimulatedGateway;
import org.relaysms.gateway.sim.SimulatedGateway.Sms;

/// The disk is full: nothing is answered that is not stored, the server says so, and it goes on by
/// itself when there is room again. Needs the right to mount a small disk in memory.
@Tag("whole")
@EnabledIf("mayMount")
class FullDiskTest {
  private static final String KEY = "c1f77a0c2d867f3c2a7045368a8b0789";
  private static final String SENDER = "+237670000001";

  @TempDir private Path disk;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    assertThat(run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString())).isZero();
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    run("umount", "-l", disk.toString());
  }

  @Test
  void hangsUpWhileThereIsNoRoomAndGoesOnByItself() throws IOException {
    var data = disk.resolve("data");
    try (var server = ServerProcess.on(data).start()) {
      var gateway =
          SimulatedGateway.at(URI.create(server.api()), "624010000000001", "+237650000001");
      gateway.deliver(sms(0)).ok();
      var filler = fill();

      var refused = 0;
      for (var n = 1; refused == 0 && n < 2_000; n++) {
        refused += gateway.tryToDeliver(sms(n)).isEmpty() ? 1 : 0;
      }
      assertThat(refused).as("posts that got no answer").isEqualTo(1);
      await().until(() -> ready(server) == 503);

      Files.delete(filler);
      await().until(() -> ready(server) == 200);
      gateway.deliver(sms(5_000)).ok();
    }
  }

  private static Sms sms(int number) {
    return Sms.sealed(KEY, number, "t:" + "x".repeat(2_000), SENDER);
  }

  /// Takes all the room there is.
  private Path fill() throws IOException {
    var filler = disk.resolve("filler");
    try (var file =
        FileChannel.open(filler, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (true) {
        file.write(ByteBuffer.allocate(4_096));
      }
    } catch (IOException _) {
      return filler;
    }
  }

  private static int ready(ServerProcess server) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var url = URI.create(server.admin() + "/admin/v1/health/ready");
      return client
          .send(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  static boolean mayMount() throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("may-mount");
    try {
      return run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString()) == 0
          && run("umount", folder.toString()) == 0;
    } catch (IOException _) {
      return false;
    } finally {
      Files.deleteIfExists(folder);
    }
  }
}
