package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaysms.gateway.sim.Answer;
import org.relaysms.gateway.sim.SimulatedTwilio;
import org.relaysms.gateway.sim.Vectors;

/// Bad messages at both doors of the real process: refused in the contract's words, nothing stored,
/// the next good one is taken; and its log, looked through at the end, holds no number, no text and
/// no key. What else is refused at the door stands in `InboundRoutesTest` and `TwilioRouteTest`.
@Tag("whole")
class BadMessagesTest {
  private static final String NUMBER = "+237670000066";
  private static final SimulatedTwilio TWILIO =
      new SimulatedTwilio("the auth token", "https://gateway.example/sms/platform/twilio");

  @RegisterExtension
  static final RunningServer SERVER =
      RunningServer.with("twilio.auth_token", TWILIO.authToken(), "twilio.url", TWILIO.url());

  private static SyncedUser user;
  private static int count;

  enum Door {
    GATEWAY {
      @Override
      Answer deliver(String text, String number) {
        return SERVER.gateway("624010000000066", "+237650000066").deliver(text, number);
      }
    },
    TWILIO_WEBHOOK {
      @Override
      Answer deliver(String text, String number) {
        return TWILIO.deliver(SERVER.api(), text, number);
      }
    };

    abstract Answer deliver(String text, String number);
  }

  @BeforeAll
  static void sync() {
    var secrets = SERVER.secrets();
    secrets.keep(NUMBER.substring(1));
    secrets.keep(TWILIO.authToken());
    user = SyncedUser.on(SERVER.process(), "ada", NUMBER);
    secrets.keep(user.key());
  }

  @AfterEach
  void theNextGoodOneIsTaken() {
    var sms = user.sms(++count, SERVER.secrets().keep("t:good as ever " + count));

    SERVER.gateway("624010000000066", "+237650000066").deliver(sms).ok();
    SERVER.assertWell();
  }

  static Stream<Arguments> negativeVectors() {
    return Vectors.at("/sms_negative")
        .propertyStream()
        .flatMap(
            vector ->
                Stream.of(Door.values())
                    .map(
                        door ->
                            Arguments.of(door, vector.getKey(), vector.getValue().textValue())));
  }

  @ParameterizedTest
  @MethodSource("negativeVectors")
  void answersEveryNegativeVector(Door door, String name, String text) {
    var stored = SERVER.operator().stored();

    var answer = door.deliver(text, NUMBER);

    Plain.assertClean(answer.headers().map() + answer.text());
    if (name.equals("wrong_key")) {
      assertThat(answer.status()).isEqualTo(200);
    } else {
      assertThat(answer).hasToString("400 invalid text format");
      assertThat(SERVER.operator().stored()).isEqualTo(stored);
    }
  }

  /// Cut at its end a text may still be the same SMS, without the padding of its base64, or hold
  /// whole blocks, which no key opens; it is never taken for another message.
  @ParameterizedTest
  @EnumSource
  void opensNoTruncatedText(Door door) {
    var sms = user.sms(++count, SERVER.secrets().keep("t:cut at every length"));
    var text = SERVER.secrets().keep(sms.text());
    assertThat(door.deliver(text, NUMBER).status()).isEqualTo(200);
    await().until(() -> SERVER.operator().counted("accepted") == 0);
    var opened = SERVER.operator().counted("waiting");
    var kept = copies() + SERVER.operator().counted("rejected");

    var taken =
        IntStream.range(0, text.length())
            .mapToObj(length -> door.deliver(text.substring(0, length), NUMBER))
            .filter(BadMessagesTest::taken)
            .count();

    await().until(() -> SERVER.operator().counted("accepted") == 0);
    assertThat(SERVER.operator().counted("waiting")).isEqualTo(opened);
    assertThat(copies() + SERVER.operator().counted("rejected")).isEqualTo(kept + taken);
  }

  @ParameterizedTest
  @EnumSource
  void takesNoNumberThatIsNone(Door door) {
    var text = user.sms(++count, "t:from nobody").text();
    var stored = SERVER.operator().stored();

    for (var number :
        List.of("+23767000006x", "sip:+237670000066", "+237670000066,+237670000067")) {
      assertThat(door.deliver(text, SERVER.secrets().keep(number)))
          .hasToString("400 invalid text format");
    }

    assertThat(SERVER.operator().stored()).isEqualTo(stored);
  }

  @ParameterizedTest
  @EnumSource
  void takesNoTextOverTheLimit(Door door) {
    var stored = SERVER.operator().stored();

    var answer = door.deliver("A".repeat(70_000), NUMBER);

    assertThat(answer).hasToString("413 request entity too large");
    assertThat(SERVER.operator().stored()).isEqualTo(stored);
  }

  /// Whether its length is told or it comes in chunks: an answer, and then the connection is closed
  /// rather than read to its end.
  @Test
  void takesNoTenMegabytes() {
    var stored = SERVER.operator().stored();
    var body = "{\"MSISDN\":\"" + NUMBER + "\",\"text\":\"" + "A".repeat(10_000_000) + "\"}";
    for (var path : List.of("gateway-client", "twilio")) {
      var url = SERVER.api().resolve("/sms/platform/" + path);

      var sized = RawSocket.exchange(url, post(url, "Content-Length: " + body.length(), body));
      var chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
      var chunked = RawSocket.exchange(url, post(url, "Transfer-Encoding: chunked", chunk));

      assertThat(List.of(sized, chunked)).allMatch(answer -> answer.startsWith("HTTP/1.1 413"));
    }
    assertThat(SERVER.operator().stored()).isEqualTo(stored);
  }

  @Test
  void believesNoWebhookThatIsNotSigned() {
    var stored = SERVER.operator().stored();
    var stranger = new SimulatedTwilio("another token", TWILIO.url());
    var text = user.sms(++count, SERVER.secrets().keep("t:signed by a stranger")).text();

    assertThat(stranger.deliver(SERVER.api(), text, NUMBER)).hasToString("403 forbidden");
    assertThat(TWILIO.deliver(SERVER.api(), Map.of("From", NUMBER)))
        .hasToString("400 missing key - text");
    assertThat(TWILIO.deliver(SERVER.api(), Map.of("Body", text)))
        .hasToString("400 missing key - MSISDN");
    assertThat(SERVER.operator().stored()).isEqualTo(stored);
  }

  private static String post(URI url, String framing, String body) {
    return "POST " + url.getPath() + " HTTP/1.1\r\nHost: x\r\n" + framing + "\r\n\r\n" + body;
  }

  private static long copies() {
    return SERVER.operator().messages().path("copies").asLong();
  }

  /// Whether it was; else it was refused in the contract's words.
  private static boolean taken(Answer answer) {
    var refused = answer.toString().equals("400 invalid text format");
    assertThat(refused || answer.status() == 200).as(answer.toString()).isTrue();
    return !refused;
  }
}
