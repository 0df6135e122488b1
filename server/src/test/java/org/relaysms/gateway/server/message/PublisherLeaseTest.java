package org.relaysms.gateway.server.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaysms.gateway.server.message.MessageServer.TOKEN;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.sim.SimulatedPublisher;

/// Who has a message, and what the end of a lease changes.
@Tag("slice")
class PublisherLeaseTest extends ServedPublisherApi {
  @Test
  void leavesWhatOneHasToNobodyElse() {
    var id = waiting("t:mine");
    good().fetch("");

    assertThat(other().fetch("")).isEmpty();
    assertProblem(other().published(id), 409);
    assertProblem(other().failed(id, "not mine", true), 409);
    assertProblem(other().failed(id, "not mine", false), 409);
    assertThat(state()).isEqualTo("publishing");
  }

  @Test
  void refusesAReportOfWhatNobodyFetched() {
    var id = waiting("t:untouched");

    assertProblem(good().published(id), 409);
    assertProblem(good().failed(id, "never had it", false), 409);
    assertThat(state()).isEqualTo("waiting");
  }

  @Test
  void givesToAnotherWhatALeaseRanOutOn() {
    var id = waiting("t:late");
    good().fetch("");

    server.time.advance(LEASE.minusSeconds(1));
    assertThat(other().fetch("")).isEmpty();
    server.time.advance(Duration.ofSeconds(1));
    assertThat(texts(other().fetch(""))).containsExactly("t:late");

    assertProblem(good().published(id), 409);
    assertAnswer(other().published(id), 204);
    assertProblem(good().published(id), 409);
  }

  @Test
  void takesAReportAfterTheLeaseWhileNobodyElseHasTheMessage() {
    var id = waiting("t:late");
    good().fetch("");
    server.time.advance(LEASE.multipliedBy(2));

    assertAnswer(good().published(id), 204);
  }

  /// Two workers of one Publisher: the first was too slow, and the second has the message now.
  @Test
  void letsALateFailureOfOneLeaseNotDecideTheNext() {
    var id = waiting("t:twice");
    var first = lease(good());
    server.time.advance(LEASE);
    var second = lease(good());

    assertProblem(good().failed(id, "too slow", true, first), 409);
    assertProblem(good().failed(id, "too slow", false, first), 409);
    assertThat(state()).isEqualTo("publishing");
    assertThat(book().find(1).orElseThrow().tries()).isZero();
    assertThat(other().fetch("")).isEmpty();

    assertAnswer(good().failed(id, "busy", true, second), 204);
    assertAnswer(good().failed(id, "busy", true, second), 204);
    assertThat(book().find(1).orElseThrow().tries()).isEqualTo(1);
  }

  /// The message is out, whoever says so; what the second worker says then is no news.
  @Test
  void takesALatePublicationUnderAnyLeaseOfTheToken() {
    var id = waiting("t:twice");
    lease(good());
    server.time.advance(LEASE);
    var second = lease(good());

    assertAnswer(good().published(id), 204);
    assertAnswer(good().published(id), 204);
    assertProblem(good().failed(id, "sent before", false, second), 409);
    assertThat(state()).isEqualTo("published");
    assertThat(book().find(1).orElseThrow().tries()).isEqualTo(1);
  }

  @Test
  void takesANamedLeaseOfNobodyElse() {
    var id = waiting("t:mine");
    var lease = lease(good());

    assertProblem(other().failed(id, "not mine", false, lease), 409);
    assertProblem(good().failed(id, "guessed", false, lease + 1), 409);
    assertProblem(good().failed(id, "guessed", false, 0), 409);
    assertThat(state()).isEqualTo("publishing");
  }

  /// Nobody reads what it is leased; the lease brings the message back.
  @Test
  void givesToAnotherWhatOneThatHungUpWasLeased() throws IOException {
    try (var gone = new Socket(InetAddress.getLoopbackAddress(), server.publisherApi().getPort())) {
      gone.getOutputStream()
          .write(
              "GET /v3/publisher/messages?wait=60 HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\n\r\n"
                  .formatted(TOKEN)
                  .getBytes(UTF_8));
      await().until(() -> book().standing().fetchesWaiting() == 1);
    }
    deliver(1, "t:to nobody");
    await().until(() -> book().standing().fetchesWaiting() == 0);
    awaitState("publishing", 1);

    server.time.advance(LEASE);

    assertThat(texts(other().fetch(""))).containsExactly("t:to nobody");
    assertThat(book().standing().fetchesWaiting()).isZero();
  }

  @Test
  void handsAMessageToOneTakerThoughSomePushAndSomePull() throws Exception {
    server.close();
    try (var publisher = SimulatedPublisher.on(0);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      server = new MessageServer(folder, Optional.of(publisher), "publisher.at_once=2");
      var pulled = new ConcurrentLinkedQueue<String>();
      var pullers =
          List.of(good(), other()).stream()
              .map(taker -> threads.submit(() -> pull(taker, pulled)))
              .toList();
      IntStream.range(0, 200)
          .mapToObj(n -> threads.submit(() -> deliver(n, "t:" + n)))
          .forEach(PublisherLeaseTest::finish);
      awaitState("published", 200);
      pullers.forEach(PublisherLeaseTest::finish);

      var all = new HashSet<>(publisher.ledger().publicationsByKey().keySet());
      assertThat(publisher.ledger().requests()).hasSize(all.size());
      assertThat(pulled).doesNotHaveDuplicates().doesNotContainAnyElementsOf(all).isNotEmpty();
      all.addAll(pulled);
      assertThat(all).hasSize(200);
    }
  }

  private void pull(FetchingPublisher taker, ConcurrentLinkedQueue<String> pulled) {
    while (book().counts().getOrDefault("published", 0) < 200) {
      for (var message : taker.fetch("?limit=3")) {
        var id = message.path("id").textValue();
        pulled.add(id);
        assertAnswer(taker.published(id), 204);
      }
    }
  }

  private static void finish(Future<?> task) {
    try {
      task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  /// Fetches the only message and tells the end of its lease.
  private static long lease(FetchingPublisher taker) {
    return taker.fetch("").getFirst().path("lease_until").longValue();
  }
}
