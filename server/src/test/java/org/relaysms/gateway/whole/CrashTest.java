package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.sim.PublisherMood;
import org.relaysms.gateway.sim.SimulatedGateway;
import org.relaysms.gateway.sim.SimulatedPublisher;

/// The server is killed again and again while gateways post and a Publisher that fails every other
/// time takes messages. Whatever was answered with 200 must be published in the end, under one key.
///
/// `-Dcrash.kills` says how often (20), `-Dcrash.seed` at which moments.
@Tag("whole")
class CrashTest {
  private static final int KILLS = Integer.getInteger("crash.kills", 20);
  private static final long SEED = Long.getLong("crash.seed", 20_261_123L);
  private static final int GATEWAYS = 8;
  private static final int MOST_BEFORE_A_KILL = 400;
  private static final String NUMBER = "+237670000001";

  @TempDir private Path data;
  private final AtomicInteger posts = new AtomicInteger();
  private final Set<String> posted = ConcurrentHashMap.newKeySet();
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();

  @Test
  void losesNothingHoweverOftenItIsKilled() {
    var random = new Random(SEED);
    try (var publisher = SimulatedPublisher.on(0)) {
      publisher.feels(new PublisherMood.Flapping());
      var user = sync(publisher);
      for (var kill = 0; kill < KILLS; kill++) {
        postUntilKilled(start(publisher), user, 1 + random.nextInt(MOST_BEFORE_A_KILL));
      }
      publisher.feels(new PublisherMood.Well());
      try (var server = start(publisher)) {
        // The longest pause before a try grows with the campaign, so with a busy machine.
        await()
            .atMost(Duration.ofMinutes(10))
            .until(() -> publisher.ledger().messages().containsAll(accepted));
        assertThat(server.stop()).isZero();
      }
      System.out.printf(
          "crash campaign: %d kills, seed %d, %d posted, %d accepted, %d published, %d requests%n",
          KILLS,
          SEED,
          posted.size(),
          accepted.size(),
          publisher.ledger().publicationsByKey().size(),
          publisher.ledger().requests().size());

      assertThat(accepted).hasSizeGreaterThan(KILLS);
      MessageLedgers.assertNothingLost(accepted, posted, publisher.ledger());
    }
  }

  private SyncedUser sync(SimulatedPublisher publisher) {
    try (var server = start(publisher)) {
      var user = SyncedUser.on(server, "ada", NUMBER);
      assertThat(server.stop()).isZero();
      return user;
    }
  }

  private ServerProcess start(SimulatedPublisher publisher) {
    return ServerProcess.on(data).set("publisher.url", publisher.url()).start();
  }

  private void postUntilKilled(ServerProcess server, SyncedUser user, int enough) {
    var over = new AtomicBoolean();
    var due = new CountDownLatch(enough);
    var gateways = new ArrayList<Thread>();
    for (var i = 0; i < GATEWAYS; i++) {
      gateways.add(Thread.startVirtualThread(() -> post(server, user, due, over)));
    }
    try {
      due.await();
      server.kill();
      over.set(true);
      for (var gateway : gateways) {
        gateway.join();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void post(ServerProcess server, SyncedUser user, CountDownLatch due, AtomicBoolean over) {
    var gateway = SimulatedGateway.at(URI.create(server.api()), "624010000000001", "+237650000001");
    while (!over.get()) {
      var number = posts.incrementAndGet();
      var text = "t:message " + number;
      posted.add(text);
      var answer = gateway.tryToDeliver(user.sms(number, text));
      answer.filter(said -> said.status() == 200).ifPresent(_ -> accepted.add(text));
      if (answer.isEmpty() && !server.alive()) {
        return;
      }
      due.countDown();
    }
  }
}
