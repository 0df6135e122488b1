package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.sim.SimulatedPublisher;

/// Another process, a backup or a shell, holds the store for longer than a commit waits (5 s),
/// while gateways post. To the server this JVM is another process.
@Tag("whole")
class LockedStoreTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int GATEWAYS = 4;

  @TempDir private Path folder;

  @Test
  void answersNothingMeanwhileAndGoesOnByItself() throws SQLException {
    try (var publisher = SimulatedPublisher.on(0);
        var server = start(publisher);
        var gateways =
            BusyGateways.start(GATEWAYS, server, SyncedUser.on(server, "ada", "+237670000001"))) {
      var operator = new Operator(server.admin(), server.token());
      awaitAccepted(gateways, 50);

      try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gateway.db"));
          var statement = other.createStatement()) {
        statement.execute("BEGIN EXCLUSIVE");
        var before = gateways.accepted().size();
        await().atMost(PATIENCE).until(() -> gateways.refused() >= GATEWAYS);
        assertThat(gateways.accepted().size())
            .as("answered while nothing could be stored, but for those stored just before")
            .isLessThanOrEqualTo(before + GATEWAYS);
        assertThat(operator.ready()).isEqualTo(503);
        statement.execute("ROLLBACK");
      }

      awaitAccepted(gateways, 50);
      await().atMost(PATIENCE).until(() -> operator.ready() == 200);
      gateways.stop();
      await()
          .atMost(PATIENCE)
          .until(() -> publisher.ledger().messages().containsAll(gateways.accepted()));
      MessageLedgers.assertNothingLost(gateways.accepted(), gateways.posted(), publisher.ledger());
      assertThat(server.stop()).isZero();
    }
  }

  private ServerProcess start(SimulatedPublisher publisher) {
    return ServerProcess.on(folder)
        .set("security.key_bits", "2048")
        .set("publisher.url", publisher.url())
        .start();
  }

  private static void awaitAccepted(BusyGateways gateways, int more) {
    var enough = gateways.accepted().size() + more;
    await().atMost(PATIENCE).until(() -> gateways.accepted().size() >= enough);
  }
}
