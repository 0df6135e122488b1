package org.relaysms.gateway.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slice")
class HttpBorderTest {
  private static final String ORIGIN = "Origin: https://page.example\r\n";
  private static final String ALLOWED = "Access-Control-Allow-Origin: https://page.example\r\n";
  private static final Listeners SERVER = TestListeners.open(routes());

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void answersWithExactlyTheWords() {
    assertThat(ask("GET /hello")).startsWith("HTTP/1.1 200").endsWith("\r\n\r\nhello");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hello", "/nowhere", "/throw"})
  void hangsUpWhenThePeerAskedForIt(String path) throws IOException {
    try (var socket = RawHttp.connect(SERVER.port("test"))) {
      RawHttp.send(socket, "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

      assertThat(socket.getInputStream().readAllBytes()).startsWith("HTTP/1.1 ".getBytes(UTF_8));
    }
  }

  @Test
  void sendsA404ForAnUnknownRoute() {
    assertThat(ask("GET /nowhere")).startsWith("HTTP/1.1 404").endsWith("\r\n\r\nnot found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/hello/",
        "/hello/x",
        "//hello",
        "///hello",
        "/hello//",
        "/./hello",
        "/hello/.",
        "/x/../hello",
        "/hello/..",
        "/%68ello",
        "/%2Fhello",
        "/hello%2F",
        "/hello;x=1",
        "/;x=1/hello",
        "/Hello",
        "/named/a/",
        "/named//a",
        "//named/a",
        "/named/",
        "/./named/a",
        "/named/./a",
        "/%6Eamed/a",
        "/named/a;x=1",
        "/named/;x=1",
        "/named;x=1/a",
      })
  void takesPathsAsTheyStand(String path) {
    assertThat(ask("GET " + path)).startsWith("HTTP/1.1 404");
    assertThat(ask("DELETE " + path)).startsWith("HTTP/1.1 404");
  }

  @ParameterizedTest
  @CsvSource({"/named/a, a", "/named/%61, a", "/named/a%20b, a b", "/named/a?x=/../b, a"})
  void decodesOnlyWhatANameStandsFor(String path, String name) {
    assertThat(ask("GET " + path)).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n" + name);
  }

  @Test
  void leavesTheQueryOutOfThePath() {
    assertThat(ask("GET /hello?x=1;y=//")).startsWith("HTTP/1.1 200");
  }

  @Test
  void saysWhatIsAllowedWithA405() {
    assertThat(ask("DELETE /hello"))
        .startsWith("HTTP/1.1 405")
        .contains("Allow: GET, POST\r\n")
        .endsWith("method not allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /throw", "GET /error"})
  void keepsAFailureToItself(String request) {
    assertThat(ask(request))
        .startsWith("HTTP/1.1 500")
        .containsPattern("X-Incident-Id: [0-9a-f]{16}\r\n")
        .doesNotContain("secret", "Exception", "java")
        .endsWith("\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET /hello", "GET /nowhere", "DELETE /hello", "GET /throw", "POST /huge"})
  void letsAnAllowedOriginReadErrorsToo(String request) {
    var body = request.endsWith("huge") ? "x".repeat(2_000_000) : "";

    assertThat(RawHttp.request(SERVER.port("test"), request, ORIGIN, body))
        .contains(ALLOWED, "Access-Control-Allow-Credentials: true\r\n", "Vary: Origin\r\n")
        .containsOnlyOnce("Vary:");
  }

  @Test
  void answersAPreflight() {
    var headers =
        ORIGIN
            + "Access-Control-Request-Method: POST\r\n"
            + "Access-Control-Request-Headers: content-type, x-own\r\n";

    assertThat(RawHttp.request(SERVER.port("test"), "OPTIONS /hello", headers, ""))
        .startsWith("HTTP/1.1 200")
        .contains(ALLOWED, "Access-Control-Allow-Methods: POST\r\n")
        .contains("Access-Control-Allow-Headers: content-type, x-own\r\n")
        .endsWith("\r\n\r\n");
  }

  @Test
  void tellsAForeignOriginNothing() {
    var spec =
        TestListeners.spec(
            routes(), ErrorStyle.PLAIN, Optional.of(Cors.only(Set.of("https://other.example"))));

    try (var strict = TestListeners.open(spec)) {
      assertThat(RawHttp.request(strict.port("test"), "GET /hello", ORIGIN, ""))
          .contains("Vary: Origin\r\n")
          .doesNotContain("Access-Control");
    }
  }

  @Test
  void refusesAPageWhereOnlyGatewaysPost() {
    assertThat(RawHttp.request(SERVER.port("test"), "POST /gateways-only", ORIGIN, "{}"))
        .startsWith("HTTP/1.1 403")
        .contains(ALLOWED);
    assertThat(ask("POST /gateways-only")).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NONSENSE\r\n\r\n",
        "GET /hello HTTP/9.9\r\nHost: x\r\n\r\n",
        "GET /a b c HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /hello HTTP/1.1\r\nno colon here\r\n\r\n",
        "GET /hello HTTP/1.1\r\nHost: x:y:z\r\n\r\n",
        "POST /json HTTP/1.1\r\nHost: x\r\nContent-Length: minus\r\n\r\n",
      })
  void answersWhatCannotBeReadWithoutExplaining(String request) {
    var answer = RawHttp.exchange(SERVER.port("test"), request);

    assertThat(answer).matches("(?s)HTTP/1.1 [45]\\d\\d .*");
    assertThat(answer).doesNotContain("Exception", "Helidon", "zz", "colon", "NONSENSE", "minus");
    assertThat(ask("GET /hello")).endsWith("hello");
  }

  @Test
  void refusesHeadersThatGrowTooLong() {
    var headers = "X-Long: " + "x".repeat(20_000) + "\r\n";

    assertThat(RawHttp.request(SERVER.port("test"), "GET /hello", headers, ""))
        .startsWith("HTTP/1.1 4");
    assertThat(ask("GET /hello")).endsWith("hello");
  }

  @Test
  void refusesABodyThatIsTooLong() {
    var answer = RawHttp.request(SERVER.port("test"), "POST /json", "", " ".repeat(2_000_000));

    assertThat(answer).startsWith("HTTP/1.1 200").endsWith("too large");
  }

  @Test
  void refusesAnEndlessBodyBeforeItIsSent() {
    var request = "POST /json HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000000\r\n\r\n";

    assertThat(RawHttp.exchange(SERVER.port("test"), request)).startsWith("HTTP/1.1 413");
  }

  @Test
  void refusesAChunkedBodyThatIsTooLong() {
    var chunk = "10000\r\n" + " ".repeat(65_536) + "\r\n";
    var request =
        "POST /json HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
            + chunk.repeat(3)
            + "0\r\n\r\n";

    assertThat(RawHttp.exchange(SERVER.port("test"), request)).contains("too large");
  }

  @Test
  void slowAndHalfOpenPeersHoldNobodyUp() throws IOException {
    try (var slow = RawHttp.connect(SERVER.port("test"));
        var silent = RawHttp.connect(SERVER.port("test"));
        var halfBody = RawHttp.connect(SERVER.port("test"))) {
      RawHttp.send(slow, "GET /hello HTTP/1.1\r\nHost:");
      RawHttp.send(halfBody, "POST /json HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");

      assertThat(ask("GET /hello")).endsWith("hello");
      RawHttp.send(slow, " x\r\nConnection: close\r\n\r\n");
      assertThat(RawHttp.answer(slow)).endsWith("hello");
      assertThat(silent.isConnected()).isTrue();
    }
  }

  @Test
  void speaksProblemsWhereTheListenerDoes() {
    var spec = TestListeners.spec(routes(), ErrorStyle.PROBLEM, Optional.empty());

    try (var admin = TestListeners.open(spec)) {
      assertThat(RawHttp.request(admin.port("test"), "GET /nowhere", ORIGIN, ""))
          .startsWith("HTTP/1.1 404")
          .contains("Content-Type: application/problem+json\r\n")
          .doesNotContain("Access-Control")
          .contains("\"status\":404", "\"title\":\"not found\"");
    }
  }

  @Test
  void listsItsRoutes() {
    assertThat(routes().list())
        .contains(new Routes.Route("GET", "/hello"), new Routes.Route("POST", "/hello"))
        .hasSize(8);
  }

  private static Routes routes() {
    return new Routes()
        .get("/named/{name}", HttpBorderTest::sayName)
        .get("/hello", (request, response) -> Answers.text(response, Status.OK_200, "hello"))
        .post("/hello", (request, response) -> Answers.empty(response, Status.OK_200))
        .get("/throw", HttpBorderTest::fail)
        .get("/error", HttpBorderTest::failBadly)
        .post("/json", HttpBorderTest::json)
        .post("/huge", HttpBorderTest::json)
        .post("/gateways-only", RefuseOrigin.before(HttpBorderTest::json));
  }

  private static void sayName(ServerRequest request, ServerResponse response) {
    Answers.text(response, Status.OK_200, request.path().pathParameters().get("name"));
  }

  private static void fail(ServerRequest request, ServerResponse response) {
    throw new IllegalStateException("a secret of the house");
  }

  private static void failBadly(ServerRequest request, ServerResponse response) {
    throw new AssertionError("a secret of the house", new IOException("another secret"));
  }

  private static void json(ServerRequest request, ServerResponse response) {
    var words =
        switch (Body.json(request, 100_000)) {
          case JsonBody.Parsed parsed -> "parsed";
          case JsonBody.Malformed malformed -> "malformed";
          case JsonBody.TooLarge tooLarge -> "too large";
        };
    Answers.text(response, Status.OK_200, words);
  }

  private static String ask(String methodAndPath) {
    return RawHttp.request(SERVER.port("test"), methodAndPath, "", "");
  }
}
