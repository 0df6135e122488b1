package org.relaysms.gateway.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.sim.PublishRequest;
import org.relaysms.gateway.sim.SimulatedGateway.Sms;
import org.relaysms.gateway.sim.SimulatedPhone;
import org.relaysms.gateway.sim.SimulatedPublisher;

/// A strict Publisher before the real process: what is signed well is published once, and what was
/// overheard, changed, or signed at another time is refused (contract section 8).
@Tag("whole")
class SignedPublishingTest {
  private static final String SECRET = "what only the two of them know";
  private static final String NUMBER = "+237670000079";
  private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);
  private static final SimulatedPublisher PUBLISHER =
      SimulatedPublisher.on(0, SECRET, clock(() -> Instant.now().plus(AHEAD.get())));

  @RegisterExtension
  static final RunningServer SERVER =
      RunningServer.with("publisher.url", PUBLISHER.url(), "publisher.secret", SECRET);

  private static String key = "";
  private static int number;

  @BeforeAll
  static void sync() {
    SERVER.secrets().keep(SECRET);
    SERVER.operator().addUser("signed", "correct horse", SERVER.secrets().keep(NUMBER));
    var code = SERVER.startUnopened("signed");
    key = SERVER.secrets().keep(SimulatedPhone.number(1).sync(code, "correct horse").sharedKey());
  }

  @AfterAll
  static void stop() {
    PUBLISHER.close();
  }

  @AfterEach
  void setTheClockRight() {
    AHEAD.set(Duration.ZERO);
  }

  @Test
  void aRequestThatWasOverheardPublishesNothing() {
    var overheard = published(post("t:said once only"));

    assertThat(again(overheard, overheard.body(), overheard.key())).isEqualTo(401);
    assertThat(again(overheard, overheard.body(), "another key")).isEqualTo(401);
    assertThat(again(overheard, overheard.body().replace("once", "ever"), "a third"))
        .isEqualTo(401);
    assertThat(PUBLISHER.ledger().publication(overheard.key()).repeats()).isZero();
    assertThat(PUBLISHER.ledger().publicationsByKey()).doesNotContainKeys("another key", "a third");
  }

  @Test
  void theSameWordsTwiceAreSignedTwice() {
    var one = published(post("t:the same words"));
    var text = one.message();
    SERVER
        .gateway("624010000000079", "+237650000079")
        .deliver(Sms.sealed(key, ++number, text, NUMBER))
        .ok();

    await().atMost(Patience.LONG).until(() -> requests(text).size() == 2);

    assertThat(requests(text).stream().map(request -> request.header("X-Gateway-Signature")))
        .doesNotHaveDuplicates();
    assertThat(PUBLISHER.ledger().messages().stream().filter(text::equals)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {-6, 6})
  void aPublisherWhoseClockIsWrongRefusesAndThenTakesTheReplay(int minutes) {
    AHEAD.set(Duration.ofMinutes(minutes));
    var text = post("t:signed at another time");
    await()
        .atMost(Patience.LONG)
        .until(() -> failed().contains("the Publisher refused it with 401"));
    assertThat(PUBLISHER.ledger().messages()).doesNotContain(text);

    AHEAD.set(Duration.ZERO);
    SERVER.operator().replayFailed();

    assertThat(published(text).message()).isEqualTo(text);
    assertThat(failed()).isEmpty();
  }

  private static PublishRequest published(String text) {
    await().atMost(Patience.LONG).until(() -> PUBLISHER.ledger().messages().contains(text));
    return requests(text).getLast();
  }

  private static List<PublishRequest> requests(String text) {
    return PUBLISHER.ledger().requests().stream()
        .filter(request -> request.message().equals(text))
        .toList();
  }

  /// The reasons of all that failed.
  private static List<String> failed() {
    return SERVER.operator().messages("failed").findValuesAsText("reason");
  }

  private static int again(PublishRequest overheard, String body, String key) {
    return Plain.post(
            URI.create(PUBLISHER.url()),
            body.getBytes(UTF_8),
            "Content-Type",
            "application/json",
            "Idempotency-Key",
            key,
            "X-Gateway-Timestamp",
            overheard.header("X-Gateway-Timestamp"),
            "X-Gateway-Signature",
            overheard.header("X-Gateway-Signature"))
        .statusCode();
  }

  private static String post(String text) {
    var told = SERVER.secrets().keep(text + " " + ++number);
    SERVER
        .gateway("624010000000079", "+237650000079")
        .deliver(Sms.sealed(key, number, told, NUMBER))
        .ok();
    return told;
  }

  private static Clock clock(InstantSource source) {
    return source.withZone(ZoneOffset.UTC);
  }
}
