package org.relaysms.gateway.server.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.message.PublishOutcome.Permanent;
import org.relaysms.gateway.server.message.PublishOutcome.Published;
import org.relaysms.gateway.server.message.PublishOutcome.Temporary;
import org.relaysms.gateway.sim.PublisherMood;
import org.relaysms.gateway.sim.PublisherMood.Answering;
import org.relaysms.gateway.sim.SimulatedPublisher;

/// The client against the simulated Publisher, over a real socket.
@Tag("slice")
@Timeout(60)
class PublisherClientTest {
  private static final Duration PATIENT = Duration.ofSeconds(40);
  private static final Duration IMPATIENT = Duration.ofMillis(300);

  /// Enough for the head of an answer on a busy machine.
  private static final Duration SHORT = Duration.ofSeconds(2);

  private static final Parcel PARCEL =
      new Parcel(
          new MessageId("0123456789abcdef0123456789abcdef"),
          "+237650000000",
          "g:to@example.com:::Hi:\"H\u00e9llo\"\\\n\u0001\ud83d\ude00</script>");

  private final SteppedTime time = new SteppedTime();
  private final SimulatedPublisher publisher = SimulatedPublisher.on(0, "s\u00e9cret", time);
  private final PublisherClient client = client("s\u00e9cret", PATIENT);

  @AfterEach
  void close() {
    publisher.close();
  }

  @Test
  void publishesWhatTheUserWrote() {
    assertThat(client.publish(PARCEL)).isEqualTo(new Published(200));

    var request = publisher.ledger().requests().getFirst();
    assertThat(request.msisdn()).isEqualTo(PARCEL.msisdn());
    assertThat(request.message()).isEqualTo(PARCEL.text());
    assertThat(request.key()).isEqualTo(PARCEL.id().value());
    assertThat(request.header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void triesAgainUnderTheSameKeyWithTheSameBytesAndAnotherSignature() {
    publisher.feels(new PublisherMood.Dropping());
    client.publish(PARCEL);
    publisher.feels(new PublisherMood.Well());

    assertThat(client.publish(PARCEL)).isEqualTo(new Published(200));

    var publication = publisher.ledger().publication(PARCEL.id().value());
    assertThat(publication.repeats()).isEqualTo(1);
    assertThat(publication.contradictions()).isZero();
  }

  @Test
  void signsNothingWithoutASecret() {
    try (var unsigned = SimulatedPublisher.on(0)) {
      assertThat(client(unsigned.url(), Optional.empty(), PATIENT).publish(PARCEL))
          .isEqualTo(new Published(200));

      assertThat(unsigned.ledger().requests().getFirst().headersByName())
          .doesNotContainKeys("X-Gateway-Timestamp", "X-Gateway-Signature");
    }
  }

  @Test
  void isRefusedWithAnotherSecretOrAClockThatIsWrong() {
    assertThat(client("other", PATIENT).publish(PARCEL)).isEqualTo(refused(401));

    var late = new SteppedTime();
    late.advance(Duration.ofSeconds(301));
    assertThat(
            new PublisherClient(
                    endpoint(publisher.url(), secret("s\u00e9cret"), PATIENT),
                    late,
                    new CallLog(late))
                .publish(PARCEL))
        .isEqualTo(refused(401));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  void takesEachStatusOfSuccess(int status) {
    publisher.feels(Answering.with(status));

    assertThat(client.publish(PARCEL)).isEqualTo(new Published(status));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 451, 499})
  void givesUpWhereItIsRefused(int status) {
    publisher.feels(Answering.with(status, "Retry-After: 7"));

    assertThat(client.publish(PARCEL)).isEqualTo(refused(status));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {300, 301, 302, 304, 307, 308, 408, 425, 429, 500, 501, 502, 503, 504, 599, 600, 999})
  void triesLaterWhereItIsNotRefused(int status) {
    publisher.feels(Answering.with(status, "Location: " + publisher.url()));

    assertThat(client.publish(PARCEL)).isEqualTo(answered(status, Optional.empty()));
    assertThat(publisher.ledger().requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "503, 7, 7",
    "429, 0, 0",
    "425, 86400, 900",
    "503, 'Sun, 01 Mar 2026 12:00:30 GMT', 30",
  })
  void waitsAsLongAsThePublisherAsks(int status, String header, long seconds) {
    publisher.feels(Answering.with(status, "Retry-After: " + header));

    assertThat(client.publish(PARCEL))
        .isEqualTo(answered(status, Optional.of(Duration.ofSeconds(seconds))));
  }

  @Test
  void ignoresARetryAfterThatIsNone() {
    publisher.feels(Answering.with(503, "Retry-After: whenever"));

    assertThat(client.publish(PARCEL)).isEqualTo(answered(503, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r\n\r\n",
        "SMTP? 220 hello\r\n\r\n",
        "HTTP/1.1",
        "HTTP/1.1 200",
        "HTTP/1.1 abc OK\r\n\r\n",
        "HTTP/1.1 20 OK\r\n\r\n",
        "HTTP/1.1 -200 OK\r\n\r\n",
        "HTTP/9.9 200 OK\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Len",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"
      })
  void triesLaterAfterGarbage(String garbage) {
    publisher.feels(new PublisherMood.Garbage(garbage));

    assertThat(client.publish(PARCEL)).isInstanceOf(Temporary.class);
  }

  @Test
  void triesLaterWhereTheConnectionIsDropped() {
    publisher.feels(new PublisherMood.Dropping());

    assertThat(client.publish(PARCEL))
        .isEqualTo(unanswered("the Publisher broke off, or its answer was no HTTP"));
    assertThat(publisher.ledger().requests()).hasSize(1);
  }

  @Test
  void triesLaterWhereNobodyIsThereAndGoesThroughOnceSomebodyIs() {
    client.publish(PARCEL);
    publisher.goDown();
    assertThat(client.publish(PARCEL)).isEqualTo(unanswered("the Publisher cannot be reached"));
    publisher.comeUp();

    assertThat(client.publish(PARCEL)).isEqualTo(new Published(200));
  }

  @Test
  void cannotReachANameThatDoesNotExist() {
    assertThat(client("http://nowhere.invalid/publish", secret("dummy"), PATIENT).publish(PARCEL))
        .isEqualTo(unanswered("the Publisher cannot be reached"));
  }

  @Test
  void waitsForASlowPublisher() {
    publisher.feels(new PublisherMood.Slow());
    Thread.ofVirtual().start(this::releaseOnceHeld);

    assertThat(client.publish(PARCEL)).isEqualTo(new Published(200));
  }

  @Test
  void waitsNoLongerThanItsTimeout() {
    publisher.feels(new PublisherMood.Slow());

    assertThat(client("s\u00e9cret", IMPATIENT).publish(PARCEL))
        .isEqualTo(unanswered("the Publisher did not answer in time"));
  }

  @ParameterizedTest
  @MethodSource("brokenSuccesses")
  void goesByTheStatusWhateverBecomesOfTheRest(PublisherMood mood) {
    publisher.feels(mood);

    assertThat(client("s\u00e9cret", SHORT).publish(PARCEL)).isEqualTo(new Published(200));
    await().until(() -> publisher.connections() == 0);
  }

  static Stream<PublisherMood> brokenSuccesses() {
    var head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";
    return Stream.of(
        new PublisherMood.Stuck(head + "\r\n{"),
        new PublisherMood.Stuck(head + "Content-Length: 100\r\n\r\n{"),
        new PublisherMood.Stuck(head + "\r\n" + "x".repeat(1024 * 1024)),
        new PublisherMood.Garbage(head + "Content-Length: x\r\n\r\n"),
        new PublisherMood.Garbage(head + "Content-Length: -1\r\n\r\n"),
        new PublisherMood.Garbage(head + "no header\r\n: \u0000\u0001\u00ff\r\n\r\n"),
        new PublisherMood.Garbage(head + "Content-Length: 100\r\n\r\n{"),
        new PublisherMood.Garbage(head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{"));
  }

  @Test
  void triesLaterWhereTheHeadNeverEnds() {
    publisher.feels(new PublisherMood.Stuck("HTTP/1.1 200 OK\r\nContent-"));

    assertThat(client("s\u00e9cret", IMPATIENT).publish(PARCEL))
        .isEqualTo(unanswered("the Publisher did not answer in time"));
    await().until(() -> publisher.connections() == 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 404, 503})
  void tellsNothingOfTheMessage(int status) {
    publisher.feels(Answering.with(status, "X-Echo: +237650000000", "Retry-After: Hi"));

    assertThat(client.publish(PARCEL).toString()).doesNotContain("650000000", "Hi", "example");
  }

  private void releaseOnceHeld() {
    try {
      publisher.ledger().awaitRequests(1);
      publisher.release();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private PublisherClient client(String secret, Duration timeout) {
    return client(publisher.url(), secret(secret), timeout);
  }

  private PublisherClient client(String url, Optional<Secret> secret, Duration timeout) {
    return new PublisherClient(endpoint(url, secret, timeout), time, new CallLog(time));
  }

  private static PublisherEndpoint endpoint(String url, Optional<Secret> secret, Duration timeout) {
    return new PublisherEndpoint(URI.create(url), secret, PATIENT, timeout);
  }

  private static Optional<Secret> secret(String value) {
    return Optional.of(Secret.of(value));
  }

  private static Permanent refused(int status) {
    return new Permanent("the Publisher refused it with " + status);
  }

  private static Temporary answered(int status, Optional<Duration> retryAfter) {
    return new Temporary("the Publisher answered " + status, retryAfter);
  }

  private static Temporary unanswered(String reason) {
    return new Temporary(reason, Optional.empty());
  }
}
