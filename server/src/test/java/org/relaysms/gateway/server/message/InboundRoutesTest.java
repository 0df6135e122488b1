package org.relaysms.gateway.server.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaysms.gateway.server.message.MessageServer.ADA;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.server.http.Json;
import org.relaysms.gateway.sim.PhoneCipher;
import org.relaysms.gateway.sim.Vectors;

/// What gateways may post and what they may not, over a socket and a real store (contract section
/// 8).
@Tag("slice")
class InboundRoutesTest {
  private static final String PATH = "/sms/platform/gateway-client";
  private static final String IV = "a1b2c3d4e5f6g7h8";
  private static final String GOOD = PhoneCipher.sms(MessageServer.KEY, IV, "t:good");
  private static final int LONGEST_TEXT = 64 * 1024;
  private static final int SENDERS = 50;
  private static final int QUARANTINE = 500;

  @TempDir private Path folder;
  private MessageServer server;

  @BeforeEach
  void open() {
    server = new MessageServer(folder, Optional.empty(), "messages.quarantine_most=" + QUARANTINE);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | invalid data type, json expected",
        "' ' | invalid data type, json expected",
        "{ | invalid data type, json expected",
        "text=abc&MSISDN=1 | invalid data type, json expected",
        "'{}{}' | invalid data type, json expected",
        "{\"text\":\"abc\" \"MSISDN\":\"1\"} | invalid data type, json expected",
        "{'text':'abc'} | invalid data type, json expected",
        "{\"text\":NaN} | invalid data type, json expected",
        "[] | invalid data type, json expected",
        "null | invalid data type, json expected",
        "true | invalid data type, json expected",
        "7 | invalid data type, json expected",
        "\"text\" | invalid data type, json expected",
        "'{}' | missing key - text",
        "{\"MSISDN\":\"+237670000001\"} | missing key - text",
        "{\"text\":null,\"MSISDN\":\"+237670000001\"} | missing key - text",
        "{\"Text\":\"abc\"} | missing key - text",
        "{\"text\":\"abc\"} | missing key - MSISDN",
        "{\"text\":\"abc\",\"MSISDN\":null} | missing key - MSISDN",
        "{\"text\":\"abc\",\"MSISDN\":null,\"address\":null} | missing key - MSISDN",
        "{\"text\":1,\"MSISDN\":\"+237670000001\"} | invalid text format",
        "{\"text\":true,\"MSISDN\":\"+237670000001\"} | invalid text format",
        "{\"text\":[],\"MSISDN\":\"+237670000001\"} | invalid text format",
        "{\"text\":{\"a\":{\"b\":{}}},\"MSISDN\":\"+237670000001\"} | invalid text format",
        "{\"text\":\"\",\"MSISDN\":\"+237670000001\"} | invalid text format",
        "{\"text\":\"\\u0000\\ud800\",\"MSISDN\":\"+237670000001\"} | invalid text format",
      })
  void refusesABadBodyInTheClientsWords(String body, String words) {
    assertRefused(post(body), 400, words);
  }

  static Stream<String> notNumbers() {
    return Stream.of(
        "",
        " ",
        "+",
        "12",
        "+1234567890123456",
        "MTN",
        "+23767000000x",
        "++237670000001",
        "237+670000001",
        "+237670000001,+237690000001",
        "+237670000001;drop",
        "tel:+237670000001",
        "+237\u0000670000001",
        "+237\n670000001",
        "+237\t670000001",
        "+237\u001b670000001",
        "+237\u202e670000001",
        "+٢٣٧٦٧٠٠٠٠٠٠١",
        "+2376700000\ud801",
        " ".repeat(100) + ADA,
        "1".repeat(100_000));
  }

  @ParameterizedTest
  @MethodSource("notNumbers")
  void refusesWhatIsNoPhoneNumber(String number) {
    assertRefused(post(json(Map.of("text", GOOD, "MSISDN", number))), 400, "invalid text format");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "true", "[\"+237670000001\"]", "{\"a\":1}", "23767000000.1"})
  void refusesANumberThatIsNoText(String number) {
    var body = "{\"text\":\"%s\",\"MSISDN\":%s}".formatted(GOOD, number);

    assertRefused(post(body), 400, "invalid text format");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+237670000001", "237670000001", "00237670000001", "+237 670-00.00 (01)", "8005"})
  void takesANumberHoweverItIsWritten(String number) {
    assertAccepted(post(json(Map.of("text", GOOD, "MSISDN", number))));
    assertAccepted(post(json(Map.of("text", GOOD, "address", number + "\r\n"))));

    assertThat(server.feature.book().copies()).isEqualTo(1);
  }

  static Stream<String> negativeVectors() {
    return Vectors.at("/sms_negative")
        .propertyStream()
        .filter(vector -> !vector.getKey().equals("wrong_key"))
        .map(vector -> vector.getValue().textValue());
  }

  @ParameterizedTest
  @MethodSource("negativeVectors")
  void refusesEveryMalformedVector(String text) {
    assertRefused(post(good(text)), 400, "invalid text format");
  }

  @Test
  void takesAWellFormedTextThatNoKeyOpens() {
    assertAccepted(post(good(Vectors.text("/sms_negative/wrong_key"))));

    await().until(() -> counted("rejected") == 1);
  }

  @Test
  void refusesATruncatedText() {
    for (var cut = 6; cut < GOOD.length(); cut++) {
      var text = GOOD.substring(0, GOOD.length() - cut);
      assertRefused(post(good(text)), 400, "invalid text format");
    }
  }

  @Test
  void takesASmsForTheSameHoweverItIsWritten() {
    var inner = new String(Base64.getDecoder().decode(GOOD), ISO_8859_1);
    var variants =
        List.of(
            GOOD.replaceAll("(.{20})", "$1\n"),
            GOOD.replace("=", ""),
            outer(inner.replace("=", "")),
            outer(inner + "\n"),
            outer(inner.substring(0, 20) + "\r\n" + inner.substring(20)),
            outer(otherUnusedBits(inner)));
    assertAccepted(post(good(GOOD)));
    await().until(() -> counted("waiting") == 1);

    variants.forEach(text -> assertAccepted(post(good(text))));

    assertThat(server.feature.book().copies()).isEqualTo(variants.size());
    assertThat(counted("waiting")).isEqualTo(1);
    assertThat(stored()).isEqualTo(2);
  }

  @Test
  void refusesWhatIsNotUtf8() {
    var latin = good(GOOD).replace("}", ",\"note\":\"\u00e9\"}");

    assertRefused(post(latin.getBytes(ISO_8859_1)), 400, "invalid data type, json expected");
    assertRefused(post(good(GOOD).getBytes(UTF_16)), 400, "invalid data type, json expected");
    assertRefused(
        post(HexFormat.of().parseHex("fffe00c328a0a1")), 400, "invalid data type, json expected");
    assertAccepted(post(latin.getBytes(UTF_8)));
  }

  @Test
  void refusesDeepNesting() {
    var deep = "{\"text\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";

    assertRefused(post(deep), 400, "invalid data type, json expected");
  }

  @Test
  void refusesALongerTextThanTheLimit() {
    var longest = GOOD + " ".repeat(LONGEST_TEXT - GOOD.length());

    assertRefused(post(good(longest + " ")), 413, "request entity too large");
    assertRefused(post(good("A".repeat(10_000_000))), 413, "request entity too large");
    assertRefused(post("[".repeat(10_000_000)), 413, "request entity too large");
    assertAccepted(post(good(longest)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "PATCH", "DELETE", "PROPFIND"})
  void namesTheMethodItKnows(String method) {
    var answer = Calls.send(method, server.api().resolve(PATH), good(GOOD));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
    assertThat(stored()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org", "null", "http://localhost"})
  void refusesAWebPage(String origin) {
    assertRefused(post(PATH, good(GOOD), "Origin", origin), 403, "forbidden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "text/plain", "application/x-www-form-urlencoded", "?"})
  void takesAnyContentType(String type) {
    assertAccepted(post(PATH, good(GOOD), "Content-Type", type));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gateway-client", "x", "SMS_2", "0123456789abcdef0123456789abcdef"})
  void takesAnyPlatformOfAName(String platform) {
    assertAccepted(post("/sms/platform/" + platform, good(GOOD)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/gateway-client/",
        "/gateway-client/x",
        "//gateway-client",
        "/./gateway-client",
        "/%2e%2e",
        "/a%2Fb",
        "/a%20b",
        "/a%00",
        "/a%0d%0aX:1",
        "/%C3%A9",
        "/a;b",
        "/a.b",
        "/0123456789abcdef0123456789abcdef0",
      })
  void knowsNoPlatformOfAnOddName(String platform) {
    assertRefused(post("/sms/platform" + platform, good(GOOD)), 404, "not found");
  }

  @Test
  void answersTenThousandAlteredTextsAlikeAndKeepsFewOfThem() throws Exception {
    var random = new Random(8);
    IntStream.range(0, SENDERS).forEach(n -> server.knows(sender(n), "user" + n));
    var three = PhoneCipher.sms(MessageServer.KEY, IV, "t:" + "x".repeat(40));
    var box = Base64.getDecoder().decode(three);

    try (var threads = Executors.newFixedThreadPool(16)) {
      var tasks =
          IntStream.range(0, 10_000)
              .mapToObj(n -> json(Map.of("text", altered(random, box), "MSISDN", sender(n))))
              .<Callable<String>>map(body -> () -> said(post(body)))
              .toList();
      var answers =
          threads.invokeAll(tasks).stream()
              .map(InboundRoutesTest::result)
              .collect(Collectors.toSet());

      assertThat(answers).containsExactly("200 message published successfully");
    }

    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> counted("accepted") == 0 && stored() <= QUARANTINE * 2);
    assertThat(server.feature.book().counts()).doesNotContainKeys("waiting");
    assertThat(counted("rejected")).isEqualTo(stored());
  }

  private static String sender(int n) {
    return "+2376700010%02d".formatted(n % SENDERS);
  }

  /// Altered so that it opens to no letter, or has a wrong padding at its end.
  private static String altered(Random random, byte[] box) {
    var cipherText = Base64.getDecoder().decode(new String(box, 16, box.length - 16, UTF_8));
    var block = new byte[16];
    random.nextBytes(block);
    var at = random.nextBoolean() ? 0 : cipherText.length - block.length;
    System.arraycopy(block, 0, cipherText, at, block.length);
    return outer(IV + Base64.getEncoder().encodeToString(cipherText));
  }

  private static String otherUnusedBits(String inner) {
    var at = inner.indexOf('=') - 1;
    var next = (char) (inner.charAt(at) + 1);
    return inner.substring(0, at) + next + inner.substring(at + 1);
  }

  private static String outer(String inner) {
    return Base64.getEncoder().encodeToString(inner.getBytes(ISO_8859_1));
  }

  private static String good(String text) {
    return json(Map.of("text", text, "MSISDN", ADA));
  }

  private static String json(Map<String, String> members) {
    return new String(Json.bytes(members), UTF_8);
  }

  private HttpResponse<String> post(String body) {
    return post(PATH, body);
  }

  private HttpResponse<String> post(byte[] body) {
    return Calls.send("POST", server.api().resolve(PATH), body);
  }

  private HttpResponse<String> post(String path, String body, String... headers) {
    return Calls.send("POST", server.api().resolve(path), body, headers);
  }

  private static String result(Future<String> answer) {
    try {
      return answer.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static String said(HttpResponse<String> answer) {
    return answer.statusCode() + " " + answer.body();
  }

  private static void assertAccepted(HttpResponse<String> answer) {
    assertThat(said(answer)).isEqualTo("200 message published successfully");
  }

  private void assertRefused(HttpResponse<String> answer, int status, String words) {
    assertThat(said(answer)).isEqualTo(status + " " + words);
    assertThat(stored()).isZero();
  }

  private int counted(String state) {
    return server.feature.book().counts().getOrDefault(state, 0);
  }

  private int stored() {
    return server
        .database
        .jdbi()
        .withHandle(
            handle -> handle.select("SELECT count(*) FROM messages").mapTo(Integer.class).one());
  }
}
