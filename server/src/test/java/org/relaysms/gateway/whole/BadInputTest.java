package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.sim.SimulatedPhone;

/// Bad input over a well-behaved client: a clear error, nothing lost, nothing leaked. After each
/// the next good request is served and the store is as before; the log is looked through at the
/// end.
@Tag("whole")
class BadInputTest {
  private static final int SMALLEST_LIMIT = 2_048;
  private static final String GOOD_PING =
      "{\"IMSI\":\"624010000000001\",\"MSISDN\":\"+237670000001\",\"seed_type\":\"seed\"}";

  @RegisterExtension static final RunningServer SERVER = RunningServer.with();

  private String store;

  @BeforeEach
  void rememberTheStore() {
    SERVER.assertWell();
    store = SERVER.operator().store();
  }

  @AfterEach
  void findEverythingAsBefore() {
    SERVER.assertWell();
    assertThat(SERVER.operator().store()).isEqualTo(store);
  }

  @ParameterizedTest
  @EnumSource
  void noRouteTakesABadBody(PublicRoute route) {
    BadBodies.all()
        .forEach(
            (name, body) ->
                assertThat(Plain.post(route.fresh(SERVER), body).statusCode())
                    .as("%s with %s", route, name)
                    .isIn(body.length > SMALLEST_LIMIT ? List.of(400, 413) : List.of(400)));
  }

  @ParameterizedTest
  @EnumSource
  void noRouteTakesABodyOverTheLimit(PublicRoute route) {
    var url = route.fresh(SERVER);
    var body = "[".repeat(1 << 20);

    var sized = RawSocket.exchange(url, post(url, "Content-Length: " + body.length(), body));
    var chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
    var chunked = RawSocket.exchange(url, post(url, "Transfer-Encoding: chunked", chunk));

    assertThat(sized).startsWith("HTTP/1.1 413");
    assertThat(chunked).startsWith("HTTP/1.1 413");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PING      | ''                                           | invalid json",
        "PING      | {}                                           | missing IMSI",
        "PING      | {\"IMSI\":\"1\"}                             | missing MSISDN",
        "PING      | {\"IMSI\":\"1\",\"MSISDN\":\"+1\"}           | missing seeder state",
        "HANDSHAKE | ''                                           | poorly formed json",
        "HANDSHAKE | []                                           | missing public key",
        "HANDSHAKE | 17                                           | missing public key",
        "HANDSHAKE | {}                                           | missing public key",
        "HANDSHAKE | {\"public_key\":\"x\"}                       | invalid public key",
        "VERIFY    | ''                                           | invalid json",
        "VERIFY    | {}                                           | missing password",
        "VERIFY    | {\"password\":\"!\"}                         | invalid password encryption",
      })
  void theErrorHasTheWordsOfTheContract(PublicRoute route, String body, String words) {
    var answer = Plain.post(route.fresh(SERVER), body.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.body()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "..",
        "a/b",
        "a b",
        "é",
        "a\\u0000b",
        "a\\nb",
        "a\\r\\nX-Injected: 1",
        "123456789012345678901234567890123",
        "",
        "%2e%2e",
        "'; drop table gateways; --"
      })
  void aStrangeImsiIsRefused(String imsi) {
    var body = GOOD_PING.replace("624010000000001", imsi).getBytes(StandardCharsets.UTF_8);

    var answer = Plain.post(SERVER.api().resolve("/seeds/ping"), body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("X-Injected")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("badKeys")
  void aStrangeKeyIsRefusedAndTheSessionStaysFree(String name, String key) {
    var url = SERVER.startUnopened("bad-input");
    var json = "{\"public_key\": \"" + key.replace("\n", "\\n") + "\"}";

    var answer = Plain.post(url, json.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).as(name).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("invalid public key");
    assertThat(SimulatedPhone.number(1).handshake(url).status()).isEqualTo(200);
  }

  static Stream<Arguments> badKeys() {
    return BadKeys.all().entrySet().stream().map(bad -> Arguments.of(bad.getKey(), bad.getValue()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v2/sync/users/..%2f..%2fetc",
        "/v2/sync/users/%2e%2e",
        "/v2/sync/users/..",
        "/v2/sync/users/a%00b",
        "/v2/sync/users/a%0d%0aX-Injected:%201",
        "/v2/sync/users/a%20b",
        "/v2/sync/users/%c3%28",
        "/v2/sync/users/",
        "/v2/sync/users",
        "/v2/sync/users/a/b",
        "/../../etc/passwd",
        "/nowhere",
        "/seeds/a/b",
        "//seeds//ping",
      })
  void aStrangePathIsAnError(String path) {
    var request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    var answer = RawSocket.exchange(SERVER.api(), request);

    Plain.assertClean(answer);
    assertThat(answer).matches("(?s)HTTP/1.1 40[045] .*").doesNotContain("\r\nX-Injected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"..%2f..%2fetc%2fpasswd", "%2e%2e", "%00", "%0d%0aX-Injected:%201", "%c3"})
  void aStrangeImsiInThePathFindsNothing(String imsi) {
    var request = "GET /seeds/" + imsi + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    var answer = RawSocket.exchange(SERVER.api(), request);

    Plain.assertClean(answer);
    assertThat(answer).matches("(?s)HTTP/1.1 (200|400|404) .*").doesNotContain("\r\nX-Injected");
    if (answer.startsWith("HTTP/1.1 200")) {
      assertThat(answer).endsWith("\r\n\r\n");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /seeds/ping",
    "DELETE, /seeds",
    "POST, /seeders",
    "POST, /seeds/123",
    "PATCH, /seeds/ping",
    "POST, /v2/sync/users/ama",
    "DELETE, /v2/sync/users/ama",
    "GET, /v2/sync/users/ama/sessions/1/handshake",
    "GET, /v2/sync/users/ama/sessions/1",
    "PUT, /v2/sync/users/ama/sessions/1/",
  })
  void aWrongMethodIsSaidWithTheRightOnes(String method, String path) {
    var answer =
        Plain.send(method, SERVER.api().resolve(path), new byte[0], "Origin", "https://a.example");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).get().asString().isNotEmpty();
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
        .contains("https://a.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "nonsense",
        "application/json; charset=utf-16",
        "application/json; charset=nonsense",
        "application/xml"
      })
  void theContentTypeIsIgnored(String type) {
    var body = GOOD_PING.getBytes(StandardCharsets.UTF_8);

    var answer = Plain.post(SERVER.api().resolve("/seeds/ping"), body, "Content-Type", type);

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void aMissingContentTypeIsFine() {
    var url = SERVER.api().resolve("/seeds/ping");

    var answer =
        RawSocket.exchange(url, post(url, "Content-Length: " + GOOD_PING.length(), GOOD_PING));

    assertThat(answer).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/seeds/ping", "/seeds"})
  void noWebPageMayPostAsAGateway(String path) {
    var body = GOOD_PING.getBytes(StandardCharsets.UTF_8);

    var answer = Plain.post(SERVER.api().resolve(path), body, "Origin", "https://evil.example");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void aHeadStartsNoSync() {
    var before = SERVER.operator().sessions().size();

    Plain.send("HEAD", SERVER.api().resolve("/v2/sync/users/bad-input"), new byte[0]);

    assertThat(SERVER.operator().sessions()).hasSize(before);
  }

  @Test
  void badVerifiesLeaveTheSessionUsable() {
    var phone = SimulatedPhone.number(1);
    phone.handshake(SERVER.startUnopened("nobody-at-all")).ok();
    var url = phone.lastHandshake().verification();
    for (var body : Map.of("a", "", "b", "{}", "c", "[1").values()) {
      Plain.post(url, body.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(phone.verify("whatever it is")).hasToString("401 failed to authenticate");
  }

  private static String post(URI url, String framing, String body) {
    return "POST "
        + url.getPath()
        + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
        + framing
        + "\r\n\r\n"
        + body;
  }
}
