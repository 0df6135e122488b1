package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaysms.gateway.sim.PublisherMood;
import org.relaysms.gateway.sim.PublisherMood.Answering;
import org.relaysms.gateway.sim.SimulatedGateway.Sms;
import org.relaysms.gateway.sim.SimulatedPhone;
import org.relaysms.gateway.sim.SimulatedPublisher;

/// From a phone's sync to the Publisher, through the real process: what was accepted is what was
/// published, whatever the Publisher does meanwhile.
@Tag("whole")
class MessagesTest {
  private static final String NUMBER = "+237670000077";
  private static final SimulatedPublisher PUBLISHER =
      SimulatedPublisher.on(0, "the publisher's secret", Clock.systemUTC());

  @RegisterExtension
  static final RunningServer SERVER =
      RunningServer.with(
          "publisher.url", PUBLISHER.url(),
          "publisher.secret", "the publisher's secret",
          "publisher.timeout", "2");

  private static String key = "";
  private static int number;

  @AfterAll
  static void stop() {
    PUBLISHER.close();
  }

  @AfterEach
  void calm() {
    PUBLISHER.feels(new PublisherMood.Well());
  }

  static Stream<String> texts() {
    return Stream.of(
        "g:to@example.com:::Hi:Hello",
        "g:a@b.c,d@e.f:cc@x.y:bcc@x.y:Subject: with: colons:Body:with:colons",
        "t:A short tweet",
        "t:",
        "t:two\nlines\r\nand a tab\t.",
        "T:+237650000001:Ça va ? 你好 – صباح الخير 🙂",
        "t:exactly fourteen",
        "t:" + "x".repeat(13),
        "t:" + "x".repeat(14),
        "t:" + "x".repeat(30),
        "t:\"quotes\" and \\backslashes\\ and \u0000 nul");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void publishesEveryFormOfTextByteForByte(String text) throws InterruptedException {
    var before = PUBLISHER.ledger().messages().size();

    assertThat(post(text)).isEqualTo(200);

    PUBLISHER.ledger().awaitPublications(before + 1);
    assertThat(PUBLISHER.ledger().messages().getLast()).isEqualTo(text);
  }

  static Stream<PublisherMood> moods() {
    return Stream.of(
        new PublisherMood.Flapping(),
        Answering.with(500),
        Answering.with(429, "Retry-After: 1"),
        new PublisherMood.Garbage("this is no HTTP\r\n\r\n"),
        new PublisherMood.Dropping(),
        new PublisherMood.Stuck("HTTP/1.1 2"));
  }

  @ParameterizedTest
  @MethodSource("moods")
  void losesNothingWhateverThePublisherDoes(PublisherMood mood) {
    PUBLISHER.feels(mood);
    var accepted = new HashSet<String>();
    for (var i = 0; i < 3; i++) {
      var text = "t:while it is " + mood.getClass().getSimpleName() + " " + number;
      assertThat(post(text)).isEqualTo(200);
      accepted.add(text);
    }
    await()
        .until(
            () ->
                PUBLISHER.ledger().requests().stream()
                    .anyMatch(r -> accepted.contains(r.message())));

    PUBLISHER.feels(new PublisherMood.Well());

    await().atMost(Patience.LONG.multipliedBy(4)).until(() -> published().containsAll(accepted));
    assertThat(published()).doesNotHaveDuplicates();
  }

  @Test
  void answersThoughThePublisherIsDown() {
    PUBLISHER.goDown();
    try {
      assertThat(post("t:nobody listens")).isEqualTo(200);
    } finally {
      PUBLISHER.comeUp();
    }

    await()
        .atMost(Patience.LONG.multipliedBy(4))
        .until(() -> published().contains("t:nobody listens"));
  }

  private static List<String> published() {
    return PUBLISHER.ledger().messages();
  }

  private static int post(String text) {
    return SERVER
        .gateway("624010000000077", "+237650000077")
        .deliver(Sms.sealed(key(), ++number, secret(text), NUMBER))
        .status();
  }

  /// Short ones would be found in any log.
  private static String secret(String text) {
    return text.length() < 12 ? text : SERVER.secrets().keep(text);
  }

  private static String key() {
    if (key.isEmpty()) {
      SERVER.operator().addUser("writer", "correct horse", SERVER.secrets().keep(NUMBER));
      var code = SERVER.startUnopened("writer");
      key = SERVER.secrets().keep(SimulatedPhone.number(1).sync(code, "correct horse").sharedKey());
    }
    return key;
  }
}
