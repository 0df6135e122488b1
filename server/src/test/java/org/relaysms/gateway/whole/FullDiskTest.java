package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.sim.SimulatedGateway;
import org.relaysms.gateway.sim.SimulatedGateway.Sms;

/// The disk is full: nothing is answered that is not stored, the server says so, and it goes on by
/// itself when there is room again. Needs the right to mount a small disk in memory.
@Tag("whole")
@EnabledIf("org.relaysms.gateway.whole.SmallDisk#mayMount")
class FullDiskTest {
  private static final String KEY = "c1f77a0c2d867f3c2a7045368a8b0789";
  private static final String SENDER = "+237670000001";

  @TempDir private Path folder;

  @Test
  void hangsUpWhileThereIsNoRoomAndGoesOnByItself() throws IOException {
    try (var disk = SmallDisk.on(folder);
        var server = ServerProcess.on(folder.resolve("data")).start()) {
      var operator = new Operator(server.admin(), server.token());
      var gateway =
          SimulatedGateway.at(URI.create(server.api()), "624010000000001", "+237650000001");
      gateway.deliver(sms(0)).ok();
      var filler = disk.fill();

      var refused = 0;
      for (var n = 1; refused == 0 && n < 2_000; n++) {
        refused += gateway.tryToDeliver(sms(n)).isEmpty() ? 1 : 0;
      }
      assertThat(refused).as("posts that got no answer").isEqualTo(1);
      await().until(() -> operator.ready() == 503);

      Files.delete(filler);
      await().until(() -> operator.ready() == 200);
      gateway.deliver(sms(5_000)).ok();
    }
  }

  private static Sms sms(int number) {
    return Sms.sealed(KEY, number, "t:" + "x".repeat(2_000), SENDER);
  }
}
