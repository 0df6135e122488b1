package org.relaysms.gateway.server.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaysms.gateway.server.message.MessageServer.ADA;
import static org.relaysms.gateway.server.message.MessageServer.BOB;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.message.PublisherStanding.Answer;
import org.relaysms.gateway.server.message.PublisherStanding.Failure;
import org.relaysms.gateway.sim.PublisherMood;
import org.relaysms.gateway.sim.SimulatedGateway;
import org.relaysms.gateway.sim.SimulatedPublisher;
import org.relaysms.gateway.sim.Vectors;

/// Messages from the gateway's post to the Publisher, over sockets and a real store.
@Tag("slice")
class MessageSliceTest {
  @TempDir private Path folder;
  private SimulatedPublisher publisher;
  private MessageServer server;

  @BeforeEach
  void open() {
    publisher = SimulatedPublisher.on(0);
    server = new MessageServer(folder, Optional.of(publisher));
  }

  @AfterEach
  void close() {
    server.close();
    publisher.close();
  }

  @Test
  void publishesWhatTheUserWroteByteForByte() throws InterruptedException {
    var vectors = Vectors.at("/sms");
    for (var vector : vectors) {
      server.keys.put("ada", List.of(Vectors.text("/shared_key/value")));
      assertThat(post(vector.path("sms_text_android_76col").textValue(), ADA)).isEqualTo(200);
    }

    publisher.ledger().awaitPublications(vectors.size());

    assertThat(publisher.ledger().messages())
        .containsExactlyInAnyOrderElementsOf(vectors.findValuesAsText("plaintext"));
  }

  @Test
  void sendsOneUsersMessagesInOrderAndLetsNobodyElseWaitForThem() throws InterruptedException {
    publisher.feels(new PublisherMood.Slow());
    IntStream.range(0, 5).forEach(n -> post(n, "t:from ada " + n, ADA));
    publisher.ledger().awaitRequests(1);
    post(9, "t:from bob", BOB);
    publisher.ledger().awaitRequests(2);

    publisher.feels(new PublisherMood.Well());
    publisher.ledger().awaitPublications(6);

    assertThat(publisher.ledger().messages().stream().filter(text -> text.contains("ada")))
        .containsExactlyElementsOf(IntStream.range(0, 5).mapToObj(n -> "t:from ada " + n).toList());
  }

  /// As when the laptop was asleep, or its clock was put right.
  @Test
  void sendsNothingTwiceThatIsInHandWhenItsLeaseEnds() throws InterruptedException {
    publisher.feels(new PublisherMood.Slow());
    post(1, "t:in hand", ADA);
    publisher.ledger().awaitRequests(1);

    server.time.advance(Duration.ofHours(1));
    post(2, "t:next", BOB);
    publisher.ledger().awaitRequests(2);
    publisher.feels(new PublisherMood.Well());
    awaitState("published", 2);

    assertThat(publisher.ledger().requests()).hasSize(2);
  }

  @Test
  void triesAgainWhatFailedAndHoldsNothingBackMeanwhile() throws InterruptedException {
    publisher.feels(PublisherMood.Answering.with(503));
    post(1, "t:first", ADA);
    awaitState("retry", 1);
    publisher.feels(new PublisherMood.Well());
    post(2, "t:second", ADA);
    publisher.ledger().awaitPublications(1);

    server.time.advance(Duration.ofMinutes(1));
    publisher.ledger().awaitPublications(2);

    assertThat(publisher.ledger().messages()).containsExactly("t:second", "t:first");
  }

  @Test
  void makesADeadLetterOfWhatIsRefusedAndReplaysItUnderTheSameKey() throws InterruptedException {
    publisher.feels(PublisherMood.Answering.with(422));
    post(1, "t:refused", ADA);
    awaitState("failed", 1);
    publisher.feels(new PublisherMood.Well());

    assertThat(book().replay(1)).isEqualTo(MessageChange.DONE);
    publisher.ledger().awaitPublications(1);

    assertThat(publisher.ledger().requests().stream().map(request -> request.key()).distinct())
        .hasSize(1);
  }

  @Test
  void givesUpWhenPatienceIsOverAndKeepsTheText() {
    publisher.feels(PublisherMood.Answering.with(503));
    post(1, "t:too late", ADA);
    awaitState("retry", 1);

    server.time.advance(Duration.ofDays(6));
    awaitState("failed", 1);

    assertThat(book().text(1)).contains("t:too late");
    assertThat(book().find(1).orElseThrow().reason().orElseThrow()).contains("5 days", "503");
  }

  @Test
  void leavesADeadPublisherAlone() throws InterruptedException {
    publisher.goDown();
    IntStream.range(0, 40).forEach(n -> post(n, "t:" + n, n % 2 == 0 ? ADA : BOB));
    await().until(() -> book().publisher() instanceof PublisherHealth.Away);
    awaitQuiet();
    var failures = book().counts().getOrDefault("retry", 0);

    publisher.comeUp();
    await()
        .until(
            () -> {
              server.time.advance(Duration.ofMinutes(2));
              return publisher.ledger().publicationsByKey().size() == 40;
            });

    assertThat(failures).isLessThan(20);
    assertThat(publisher.ledger().messages()).hasSize(40);
  }

  @Test
  void tellsWhatThePublisherSaidLastAndWhyItIsAway() {
    post(1, "t:first", ADA);
    awaitState("published", 1);
    var well = book().standing();
    publisher.feels(PublisherMood.Answering.with(503));
    server.time.advance(Duration.ofSeconds(7));
    IntStream.range(2, 12).forEach(n -> post(n, "t:" + n, ADA));
    await().until(() -> book().publisher() instanceof PublisherHealth.Away);

    var now = server.time.instant();
    var away = book().standing();
    assertThat(well.circuit()).isEqualTo(CircuitState.CLOSED);
    assertThat(well.lastAnswer()).contains(new Answer(SteppedTime.START, 200));
    assertThat(well.lastFailure()).isEmpty();
    assertThat(away.circuit()).isEqualTo(CircuitState.OPEN);
    assertThat(away.lastAnswer()).contains(new Answer(now, 503));
    assertThat(away.lastFailure()).contains(new Failure(now, "the Publisher answered 503"));
  }

  @Test
  void doesNotWaitADayForADeadPublisherWhenTheClockIsSetBack() {
    publisher.goDown();
    IntStream.range(0, 10).forEach(n -> post(n, "t:" + n, ADA));
    await().until(() -> book().publisher() instanceof PublisherHealth.Away);
    awaitQuiet();
    server.time.jumpTo(server.time.instant().minus(Duration.ofDays(1)));

    publisher.comeUp();

    await()
        .until(
            () -> {
              server.time.advance(Duration.ofSeconds(1));
              return publisher.ledger().publicationsByKey().size() == 10;
            });
  }

  @Test
  void publishesUnderTheSameKeyWhatARestartInterrupted() throws InterruptedException {
    publisher.feels(new PublisherMood.Slow());
    post(1, "t:interrupted", ADA);
    publisher.ledger().awaitRequests(1);
    server.close();
    publisher.feels(new PublisherMood.Well());

    server = new MessageServer(folder, Optional.of(publisher));
    awaitState("published", 1);

    assertThat(publisher.ledger().messages()).containsExactly("t:interrupted");
    assertThat(publisher.ledger().publicationsByKey().values().iterator().next().contradictions())
        .isZero();
  }

  @Test
  void keepsWhatNobodyCanReadAndTriesItWhenItComesAgain() throws InterruptedException {
    server.senders.remove(ADA);
    assertThat(post(1, "t:who am I", ADA)).isEqualTo(200);
    awaitState("rejected", 1);
    server.knows(ADA, "ada");
    server.time.advance(Duration.ofMinutes(1));

    assertThat(post(1, "t:who am I", ADA)).isEqualTo(200);
    publisher.ledger().awaitPublications(1);

    assertThat(book().find(1).orElseThrow().copies()).isEqualTo(1);
  }

  @Test
  void saysWhyAMessageLiesInQuarantine() {
    server.keys.put("bob", List.of("0".repeat(32)));
    post(1, "t:unknown", "+237699999999");
    post(2, "t:no key", BOB);
    post(3, "x:letter", ADA);
    awaitState("rejected", 3);

    var reasons = page("rejected").stream().map(view -> view.reason().orElseThrow()).toList();

    assertThat(reasons)
        .containsExactlyInAnyOrder(
            Rejection.UNKNOWN_SENDER.words(),
            Rejection.NO_KEY_FITS.words(),
            Rejection.UNKNOWN_LETTER.words());
  }

  @Test
  void triesTheNewestSixKeysOnly() {
    var other = "0".repeat(32);
    server.keys.put("ada", List.of(other, other, other, other, other, MessageServer.KEY));
    server.keys.put("bob", List.of(other, other, other, other, other, other, MessageServer.KEY));

    post(1, "t:sixth", ADA);
    post(2, "t:seventh", BOB);

    awaitState("published", 1);
    awaitState("rejected", 1);
  }

  @Test
  void publishesOnceHoweverOftenItComes() throws InterruptedException {
    post(1, "t:once", ADA);
    publisher.ledger().awaitPublications(1);
    awaitState("published", 1);

    IntStream.range(0, 20).forEach(_ -> assertThat(post(1, "t:once", ADA)).isEqualTo(200));
    post(2, "t:other", ADA);
    publisher.ledger().awaitPublications(2);

    assertThat(publisher.ledger().requests()).hasSize(2);
    assertThat(page("duplicate").getFirst().copies()).isEqualTo(20);
    assertThat(book().copies()).isEqualTo(20);
  }

  @Test
  void countsWhatWasAcceptedByTheMinuteThroughARestart() {
    post(1, "t:once", ADA);
    post(1, "t:once", ADA);
    server.time.advance(Duration.ofMinutes(1));
    post(2, "t:other", ADA);
    assertThat(book().acceptedPerMinute()).endsWith(0, 1, 1);

    var later = server.time;
    server.close();
    server = new MessageServer(later, folder, Optional.of(publisher));

    assertThat(book().acceptedPerMinute()).endsWith(0, 1, 1);
  }

  @Test
  void forgetsTheTextOnceItIsPublished() throws InterruptedException {
    post(1, "t:gone", ADA);
    publisher.ledger().awaitPublications(1);
    awaitState("published", 1);

    assertThat(book().text(1)).isEmpty();
    assertThat(book().replay(1)).isEqualTo(MessageChange.NO_TEXT);
  }

  @Test
  void answersTheSameWhateverTheMessageIs() {
    assertAnsweredTheSame();
  }

  /// Hence neither its words nor its time can tell what opening finds.
  @Test
  void answersBeforeASenderIsLookedUpOrAMessageOpened() {
    var held = new CompletableFuture<Boolean>();
    server.beforeLookUp = held::join;

    assertAnsweredTheSame();

    assertThat(book().counts().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
    assertThat(book().counts()).containsEntry("accepted", 3);
    held.complete(true);
    awaitState("published", 1);
    awaitState("rejected", 2);
  }

  /// Else the answer would come the later, the more there is to open.
  @Test
  void beginsToOpenWhenTheAnswerIsOut() {
    var lookedUp = new CountDownLatch(1);
    server.beforeLookUp = lookedUp::countDown;
    var early = new AtomicBoolean();
    book().moves().subscribe(move -> early.compareAndSet(false, happens(lookedUp, move)));

    post(1, "t:in its turn", ADA);

    awaitState("published", 1);
    assertThat(early).as("looked up while the answer was held").isFalse();
  }

  @Test
  void hangsUpWithoutAnAnswerWhenItCannotStore() {
    server.database.close();

    var answer = gateway().tryToDeliver(sms(1, "t:lost?", ADA));

    assertThat(answer).isEmpty();
    assertThat(book().refusing()).isPresent();
  }

  /// A good message, one from a stranger, and one that no key opens.
  private void assertAnsweredTheSame() {
    server.senders.remove(BOB);

    var known = gateway().deliver(sms(1, "t:good", ADA));
    var unknown = gateway().deliver(sms(2, "t:good", BOB));
    var garbled = gateway().deliver(Vectors.text("/sms_negative/wrong_key"), ADA);

    assertThat(List.of(known.toString(), unknown.toString(), garbled.toString()))
        .containsOnly("200 message published successfully");
  }

  /// Whether it happens while an arrival is told, which comes before its answer.
  private static boolean happens(CountDownLatch latch, MessageMove move) {
    try {
      return move.before().isEmpty() && latch.await(500, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private SimulatedGateway gateway() {
    return SimulatedGateway.at(server.api(), "624010000000001", "+237650000001");
  }

  private int post(int n, String plaintext, String sender) {
    return gateway().deliver(sms(n, plaintext, sender)).status();
  }

  private int post(String text, String sender) {
    return gateway().deliver(text, sender).status();
  }

  private static SimulatedGateway.Sms sms(int n, String plaintext, String sender) {
    return SimulatedGateway.Sms.sealed(MessageServer.KEY, n, plaintext, sender);
  }

  private MessageBook book() {
    return server.feature.book();
  }

  private List<MessageView> page(String state) {
    return book().page(new MessageQuery(Set.of(state), Optional.empty(), Optional.empty(), 100));
  }

  private void awaitState(String state, int count) {
    await().until(() -> book().counts().getOrDefault(state, 0) == count);
  }

  /// Until nothing is under way.
  private void awaitQuiet() {
    await()
        .until(
            () ->
                book().counts().getOrDefault("publishing", 0) == 0
                    && book().counts().getOrDefault("accepted", 0) == 0);
  }
}
