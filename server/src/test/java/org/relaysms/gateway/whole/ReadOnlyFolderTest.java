package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.sim.SimulatedGateway;
import org.relaysms.gateway.sim.SimulatedPublisher;

/// The data folder's disk becomes read-only, as Linux makes one that has errors: nothing is
/// answered that is not stored, the server says so, and it goes on by itself when it may write
/// again.
@Tag("whole")
class ReadOnlyFolderTest {
  private static final String NUMBER = "+237670000001";

  @TempDir private Path folder;

  /// The kernel lets nobody turn a disk read-only by hand while a file on it is open for writing:
  /// hence strace, which fails the calls with the same error.
  @Test
  @EnabledIf("org.relaysms.gateway.whole.Strace#works")
  void hangsUpWhileNothingCanBeWrittenAndGoesOnByItself() throws IOException {
    var texts = texts();
    try (var publisher = SimulatedPublisher.on(0);
        var server =
            ServerProcess.on(folder)
                .set("security.key_bits", "2048")
                .set("publisher.url", publisher.url())
                .start()) {
      var user = SyncedUser.on(server, "ada", NUMBER);
      var operator = new Operator(server.admin(), server.token());
      assertThat(delivered(server, user, texts.subList(0, 5))).hasSize(5);

      try (var _ = Strace.readOnly(server.pid(), store())) {
        assertThat(delivered(server, user, texts)).isEmpty();
        assertThat(operator.ready()).isEqualTo(503);
        assertThat(operator.messages().path("refusing").asText()).contains("data folder's rights");
      }

      await().atMost(Patience.LONG).until(() -> operator.ready() == 200);
      assertThat(delivered(server, user, texts)).containsAll(texts);
      await().atMost(Patience.LONG).until(() -> publisher.ledger().messages().size() >= 20);
      MessageLedgers.assertNothingLost(Set.copyOf(texts), Set.copyOf(texts), publisher.ledger());
      assertThat(server.log()).anyMatch(line -> line.contains("no message is accepted"));
      assertThat(server.stop()).isZero();
    }
  }

  @Test
  @EnabledIf("org.relaysms.gateway.whole.SmallDisk#mayMount")
  void refusesToStartInOneLine() throws IOException {
    try (var disk = SmallDisk.on(folder)) {
      var data = folder.resolve("data");
      try (var server = ServerProcess.on(data).set("security.key_bits", "2048").start()) {
        assertThat(server.stop()).isZero();
      }
      disk.makeReadOnly();

      var ended = ServerProcess.run("serve", "--data", data.toString());

      assertThat(ended.exitCode()).isEqualTo(2);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err()).singleElement().asString().contains(data.toString(), "read-only");
      disk.makeWritable();
      try (var server = ServerProcess.on(data).start()) {
        assertThat(server.stop()).isZero();
      }
    }
  }

  /// What was answered with 200.
  private static Set<String> delivered(ServerProcess server, SyncedUser user, List<String> texts) {
    var gateway = SimulatedGateway.at(URI.create(server.api()), "624010000000001", "+237650000001");
    return IntStream.range(0, texts.size())
        .filter(
            n ->
                gateway
                    .tryToDeliver(user.sms(n, texts.get(n)))
                    .filter(answer -> answer.ok().status() == 200)
                    .isPresent())
        .mapToObj(texts::get)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<String> store() {
    return List.of(
        folder.resolve("gateway.db").toString(), folder.resolve("gateway.db-wal").toString());
  }

  private static List<String> texts() {
    return IntStream.range(0, 20).mapToObj(n -> "t:on a read-only disk " + n).toList();
  }
}
