package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.sim.SimulatedGateway.Sms;
import org.relaysms.gateway.sim.SimulatedPhone;

/// A Publisher that fetches from the real process, and whoever poses as one (contract section 8).
/// Whatever comes, the one message stays leased to who has it; the log is looked through at the
/// end.
@Tag("whole")
class PublisherApiTest {
  private static final String NUMBER = "+237670000078";
  private static final String NOBODY = "0".repeat(32);

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.with("publisher_api.lease_seconds", "3600");

  private static PublisherApi publisher;
  private static String key = "";
  private static int number;

  @BeforeAll
  static void sync() {
    SERVER.operator().addUser("fetched", "correct horse", SERVER.secrets().keep(NUMBER));
    var code = SERVER.startUnopened("fetched");
    key = SERVER.secrets().keep(SimulatedPhone.number(1).sync(code, "correct horse").sharedKey());
    publisher = PublisherApi.of(SERVER.process(), token("the Publisher"));
  }

  @BeforeEach
  void serveTheNextGoodRequest() {
    SERVER.assertWell();
  }

  @Test
  void fetchesWhatAPhoneSentAndReportsIt() {
    var text = post("t:fetched from end to end");

    var message = theOne(text);

    assertThat(message.path("MSISDN").textValue()).isEqualTo(NUMBER);
    assertThat(message.path("user_id").textValue()).isEqualTo("fetched");
    var id = message.path("id").textValue();
    assertThat(publisher.post("messages/" + id + "/published", "").statusCode()).isEqualTo(204);
    assertThat(publisher.post("messages/" + id + "/published", "").statusCode()).isEqualTo(204);
    assertThat(SERVER.operator().publisher().path("lastFetchName").textValue())
        .isEqualTo("the Publisher");
    assertThat(publisher.get("users/fetched").body()).contains("\"synced\":true");
    assertThat(publisher.get("gateways").body()).contains("\"gateways\":[{");
  }

  static List<String> strangers() {
    var revoked = token("revoked");
    SERVER.operator().revokeToken(idOf(revoked));
    return List.of(
        "",
        "guessed",
        "rsgw_0123456789abcdef_" + "A".repeat(43),
        changed(token("changed in its last character")),
        revoked,
        altered(token("expired"), "expires_at = 1"),
        SERVER.process().token());
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void admitsNoStranger(String token) {
    var id = leased();

    for (var answer : everyRoute(publisher.as(token), id)) {
      assertProblem(answer, 401);
    }
    assertStillLeased(id);
  }

  @Test
  void admitsNoTokenOfAnotherScope() {
    var id = leased();
    var other = publisher.as(altered(token("other scope"), "scope = 'other'"));

    for (var answer : everyRoute(other, id)) {
      assertProblem(answer, 403);
    }
    assertStillLeased(id);
  }

  @Test
  void endsATokenTheMomentItIsRevoked() {
    var token = token("soon revoked");
    assertThat(publisher.as(token).get("gateways").statusCode()).isEqualTo(200);

    SERVER.operator().revokeToken(idOf(token));

    assertProblem(publisher.as(token).get("gateways"), 401);
  }

  @Test
  void letsAnotherTokenDecideNothing() {
    var id = leased();
    var other = publisher.as(token("another"));

    assertProblem(other.post("messages/" + id + "/published", ""), 409);
    assertProblem(other.post("messages/" + id + "/failed", failure("r", true)), 409);
    assertProblem(other.post("messages/" + id + "/failed", failure("r", false)), 409);
    assertStillLeased(id);
  }

  @Test
  void takesNoBadBody() {
    var id = leased();

    BadBodies.all()
        .forEach(
            (name, body) -> {
              var answer = publisher.send("POST", "messages/" + id + "/failed", body);
              assertThat(answer.statusCode()).as(name).isIn(400, 413);
              assertProblem(answer, answer.statusCode());
            });
    assertProblem(publisher.post("messages/" + id + "/failed", "[".repeat(1 << 20)), 413);
    assertStillLeased(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/xml", "nonsense", "application/json; charset=x"})
  void readsABodyWhateverItsContentType(String type) {
    var url = publisher.url().resolve("/v3/publisher/messages/" + NOBODY + "/failed");
    var authorization = "Bearer " + publisher.token();

    var answer =
        Plain.post(
            url,
            failure("r", true).getBytes(java.nio.charset.StandardCharsets.UTF_8),
            "Content-Type",
            type,
            "Authorization",
            authorization);

    assertProblem(answer, 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "messages/..%2f..%2fetc%2fpasswd/published",
        "messages/%2e%2e/published",
        "messages/%00/published",
        "messages/%0d%0aX-Injected:%201/published",
        "messages/%c3%28/published",
        "messages//published",
        "messages/../published",
        "messages/'%20or%201=1/published",
      })
  void findsNothingUnderAStrangeId(String path) {
    var answer = raw("POST /v3/publisher/" + path, "Content-Length: 0\r\n");

    assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*").doesNotContain("\r\nX-Injected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0", "limit=501", "limit=x", "limit=%00", "limit=1%0d%0aX-Injected:%201",
        "wait=-1", "wait=61", "wait=1e1", "wait=%c3%28", "limit=%d9%a3%20"
      })
  void refusesABadQuery(String query) {
    var answer = raw("GET /v3/publisher/messages?" + query, "");

    assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("\r\nX-Injected");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, messages, GET",
    "HEAD, messages, GET",
    "DELETE, messages/00000000000000000000000000000000/published, POST",
    "GET, messages/00000000000000000000000000000000/failed, POST",
    "PUT, gateways, GET",
    "PATCH, users/ada, GET",
  })
  void saysTheRightMethod(String method, String path, String allowed) {
    var answer = publisher.send(method, path, new byte[0]);

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains(allowed);
  }

  @Test
  void refusesWhatIsTooLongOrNoHttp() {
    for (var bytes :
        List.of(
            "GET /v3/publisher/gateways HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(1 << 20),
            "GET /v3/publisher/" + "x".repeat(1 << 18) + " HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET /v3/publisher/gateways HTTP/1.1\r\nHost: x\r\nAuthorization: \u0001\r\n\r\n",
            "hello\r\n\r\n")) {
      var answer = RawSocket.exchange(publisher.url(), bytes);

      Plain.assertClean(answer);
      assertThat(answer)
          .satisfiesAnyOf(
              nothing -> assertThat(nothing).isEmpty(),
              refusal -> assertThat(refusal).matches("(?s)HTTP/1.1 4\\d\\d .*"));
    }
  }

  /// More than may wait, each hanging up at once: the next one is served, and so is the server's
  /// own stop at the end of this class.
  @Test
  void survivesManyThatHangUpWhileTheyWait() {
    IntStream.range(0, 100)
        .forEach(
            _ -> {
              try (var gone = RawSocket.to(publisher.url())) {
                gone.send(request("GET /v3/publisher/messages?wait=1", ""));
              }
            });

    assertThat(publisher.get("gateways").statusCode()).isEqualTo(200);
    await()
        .atMost(Patience.LONG)
        .until(() -> SERVER.operator().publisher().path("fetchesWaiting").intValue() == 0);
    assertThat(theOne(post("t:after all of them")).path("tries").intValue()).isZero();
  }

  private static List<HttpResponse<String>> everyRoute(PublisherApi api, String id) {
    return List.of(
        api.get("messages"),
        api.post("messages/" + id + "/published", ""),
        api.post("messages/" + id + "/failed", failure("r", false)),
        api.get("gateways"),
        api.get("users/fetched"));
  }

  /// The id of a new message that the Publisher holds.
  private static String leased() {
    return theOne(post("t:leased to the Publisher")).path("id").textValue();
  }

  private static void assertStillLeased(String id) {
    assertThat(publisher.post("messages/" + id + "/published", "").statusCode()).isEqualTo(204);
  }

  private static JsonNode theOne(String text) {
    var messages = publisher.fetch("?wait=20");
    assertThat(messages.findValuesAsText("message")).containsExactly(text);
    return messages.path(0);
  }

  private static String post(String text) {
    var told = SERVER.secrets().keep(text + " " + ++number);
    SERVER
        .gateway("624010000000078", "+237650000078")
        .deliver(Sms.sealed(key, number, told, NUMBER));
    return told;
  }

  private static String raw(String start, String headers) {
    var answer = RawSocket.exchange(publisher.url(), request(start, headers));
    Plain.assertClean(answer);
    return answer;
  }

  private static String request(String start, String headers) {
    return start
        + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
        + publisher.token()
        + "\r\n"
        + headers
        + "\r\n";
  }

  private static String failure(String reason, boolean retry) {
    return "{\"reason\":\"%s\",\"retry\":%b}".formatted(reason, retry);
  }

  private static String token(String name) {
    return SERVER.secrets().keep(SERVER.operator().addToken(name));
  }

  private static String idOf(String token) {
    return token.split("_", 3)[1];
  }

  private static String changed(String token) {
    return token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");
  }

  /// As another clock or another version of the server would have left it in the store.
  private static String altered(String token, String change) {
    var store = "jdbc:sqlite:" + SERVER.process().dataFolder().resolve("gateway.db");
    try (var connection = DriverManager.getConnection(store);
        var update = connection.prepareStatement("UPDATE tokens SET " + change + " WHERE id = ?")) {
      update.setQueryTimeout(10);
      update.setString(1, idOf(token));
      assertThat(update.executeUpdate()).isEqualTo(1);
      return token;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(Operator.json(answer.body()).path("status").intValue()).isEqualTo(status);
  }
}
