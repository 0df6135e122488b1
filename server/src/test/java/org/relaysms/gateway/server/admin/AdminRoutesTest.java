package org.relaysms.gateway.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.TestDatabases;
import org.relaysms.gateway.server.gateway.Imsi;
import org.relaysms.gateway.server.http.ApiDocument;
import org.relaysms.gateway.server.http.ErrorStyle;
import org.relaysms.gateway.server.http.HttpBorder;
import org.relaysms.gateway.server.http.Json;
import org.relaysms.gateway.server.http.ListenerSpec;
import org.relaysms.gateway.server.http.Listeners;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.log.LogLevel;
import org.relaysms.gateway.server.sync.SyncPhase;

@Tag("slice")
class AdminRoutesTest {
  private static final String TOKEN = "{\"name\":\"relay\",\"scope\":\"publisher\"}";
  private static final String SEEN = "{\"msisdn\":\"+237670000001\"}";

  private @TempDir Path folder;
  private final SteppedTime time = new SteppedTime();
  private final FakeGateways gateways = new FakeGateways();
  private final FakeSyncDesk sync = new FakeSyncDesk();
  private final FakeDevices devices = new FakeDevices();
  private final FakeUsers users = new FakeUsers();
  private final FakeAddresses addresses = new FakeAddresses();
  private final FakeControl control = new FakeControl();
  private final HttpClient client = HttpClient.newHttpClient();
  private final AdminDesk desk = TestDesk.of(gateways, sync, devices, users, addresses, time);
  private Database database;
  private AdminFeature feature;
  private Listeners listeners;

  @BeforeEach
  void serve() {
    database = TestDatabases.sqlite(folder);
    feature = feature();
    listeners = open();
    addresses.adminPort = listeners.port("admin");
  }

  @AfterEach
  void close() {
    listeners.close();
    feature.close();
    database.close();
    client.close();
  }

  @Test
  void theDocumentAndTheRouteTableNameTheSameRoutes() {
    var document = ApiDocument.read("/openapi/admin.json");

    assertThat(document.routes()).isEqualTo(ApiDocument.routes(feature.routes()));
    assertThat(document.danglingReferences()).isEmpty();
  }

  @Test
  void refusesWhoHasNoToken() {
    var answer = send(request("GET", "/status", "").setHeader("Authorization", "Bearer no"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void refusesWebPagesEvenWithTheToken() {
    var answer = send(request("GET", "/status", "").header("Origin", "https://evil.example"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void refusesAForeignHost() {
    addresses.adminPort = 1;

    assertThat(call("GET", "/status", "").statusCode()).isEqualTo(403);
  }

  @Test
  void tellsHealthWithoutTheToken() {
    for (var kind : List.of("live", "ready", "started")) {
      var answer = send(request("GET", "/health/" + kind, "").setHeader("Authorization", ""));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }
  }

  @Test
  void tellsTheStatus() {
    gateways.add("1");

    var status = json(call("GET", "/status", ""));

    assertThat(status.path("api").path("url").asText()).isEqualTo("http://192.0.2.7:6969");
    assertThat(status.path("address").path("interface").asText()).isEqualTo("eth0");
    assertThat(status.path("gateways").path("total").asInt()).isEqualTo(1);
    assertThat(status.path("configFile").isNull()).isTrue();
    assertThat(status.path("startedAt").asLong()).isEqualTo(SteppedTime.START.toEpochMilli());
  }

  @Test
  void keepsTheOperatorsGateways() {
    gateways.put(FakeGateways.view("1", false, ""));

    assertThat(call("POST", "/gateways/1/approve", SEEN).statusCode()).isEqualTo(204);
    assertThat(call("PUT", "/gateways/1/note", "{\"note\":\"by the door\"}").statusCode())
        .isEqualTo(204);

    var one = json(call("GET", "/gateways/1", ""));
    assertThat(one.path("approved").asBoolean()).isTrue();
    assertThat(one.path("note").asText()).isEqualTo("by the door");
    assertThat(one.path("state").asText()).isEqualTo("live");
    assertThat(json(call("GET", "/gateways", "")).path("gateways")).hasSize(1);
    assertThat(
            json(call("GET", "/gateways/1/history", ""))
                .path("events")
                .path(0)
                .path("kind")
                .asText())
        .isEqualTo("first");
    assertThat(call("DELETE", "/gateways/1", "").statusCode()).isEqualTo(204);
    assertThat(gateways.find(new Imsi("1"))).isEmpty();
  }

  @Test
  void saysThatAGatewayIsMissing() {
    assertThat(call("GET", "/gateways/2", "").statusCode()).isEqualTo(404);
    assertThat(call("GET", "/gateways/2/history", "").statusCode()).isEqualTo(404);
    assertThat(call("POST", "/gateways/2/approve", SEEN).statusCode()).isEqualTo(404);
    assertThat(call("DELETE", "/gateways/2", "").statusCode()).isEqualTo(404);
    assertThat(call("PUT", "/gateways/2/note", "{\"note\":\"\"}").statusCode()).isEqualTo(404);
  }

  @Test
  void approvesNoNumberThatTheOperatorHasNotSeen() {
    gateways.put(FakeGateways.view("1", false, ""));

    var answer = call("POST", "/gateways/1/approve", "{\"msisdn\":\"+237690000001\"}");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(gateways.find(new Imsi("1")).orElseThrow().approved()).isFalse();
  }

  @Test
  void namesTheWrongMember() {
    assertField("POST", "/gateways/1/approve", "{}", "msisdn");
    assertField("PUT", "/gateways/1/note", "{\"note\":7}", "note");
    assertField("PUT", "/address", "{\"host\":\"a b\"}", "host");
    assertField("PUT", "/address", "{\"host\":\"192.168.1.5:6969\"}", "host");
    assertField("POST", "/users", "{\"id\":\"..\",\"password\":\"password1\"}", "id");
    assertField("POST", "/users", "{\"id\":\"bob\",\"password\":\"short\"}", "password");
    assertField(
        "POST",
        "/users",
        "{\"id\":\"b\",\"phoneNumber\":\"6\",\"password\":\"password1\"}",
        "phoneNumber");
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /gateways/1/note, note, 500",
    "PUT, /devices/d1/name, name, 64",
    "PUT, /users/bob/password, password, 1024",
    "POST, /users, password, 1024",
  })
  void takesOneLineOfText(String method, String path, String field, int most) {
    for (var control : List.of("\\n", "\\r", "\\t", "\\u0000", "\\u0085", "\\u2028", "\\ud800")) {
      assertRefused(method, path, field, "red" + control + "telephone", "control characters");
    }
    assertRefused(method, path, field, "x".repeat(most + 1), "at most " + most);
    for (var text : List.of("x".repeat(most), "\uD83D\uDCF1".repeat(most), "l'été, 電話, هاتف")) {
      assertThat(call(method, path, body(field, text)).statusCode()).isNotEqualTo(400);
    }
  }

  @Test
  void doesNotRepeatAPlatformThatNobodyTyped() {
    var body =
        "{\"id\":\"b\",\"password\":\"password1\",\"platforms\":[\"" + "x".repeat(9_000) + "\"]}";

    var answer = call("POST", "/users", body);

    assertThat(json(answer).path("field").asText()).isEqualTo("platforms");
    assertThat(json(answer).path("detail").asText()).hasSizeLessThan(100);
  }

  @Test
  void refusesABodyThatIsNoObject() {
    for (var body : List.of("", "[]", "7", "{", "null")) {
      assertThat(call("POST", "/users", body).statusCode()).isEqualTo(400);
    }
    assertThat(call("POST", "/users", "\"" + "x".repeat(70_000) + "\"").statusCode())
        .isEqualTo(413);
  }

  @Test
  void keepsTheUsers() {
    var added = call("POST", "/users", "{\"id\":\"bob\",\"password\":\"password1\"}");
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(json(added).path("id").asText()).isEqualTo("bob");

    var twice = call("POST", "/users", "{\"id\":\"bob\",\"password\":\"password1\"}");
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(json(twice).path("field").asText()).isEqualTo("id");

    assertThat(json(call("GET", "/users", "")).path("users")).hasSize(1);
    assertThat(call("PUT", "/users/bob/password", "{\"password\":\"password2\"}").statusCode())
        .isEqualTo(204);
    assertThat(call("DELETE", "/users/bob", "").statusCode()).isEqualTo(204);
    assertThat(call("DELETE", "/users/bob", "").statusCode()).isEqualTo(404);
  }

  @Test
  void listsTheUsersWithTheirDevices() {
    call("POST", "/users", "{\"id\":\"ada\",\"password\":\"password1\"}");
    call("POST", "/users", "{\"id\":\"bob\",\"password\":\"password1\"}");
    devices.add("bob", "d1");
    devices.add("bob", "d2");

    var users = json(call("GET", "/users", "")).path("users");

    assertThat(users.findValuesAsText("id")).containsExactly("ada", "bob");
    assertThat(users.findValuesAsText("devices")).containsExactly("0", "2");
    assertThat(users.path(0).path("lastSync").isNull()).isTrue();
    assertThat(users.path(1).path("lastSync").asLong()).isEqualTo(SteppedTime.START.toEpochMilli());
  }

  @Test
  void keepsTheDevices() {
    devices.add("bob", "d1");

    assertThat(call("PUT", "/devices/d1/name", "{\"name\":\"red phone\"}").statusCode())
        .isEqualTo(204);
    assertThat(
            json(call("GET", "/users/bob/devices", ""))
                .path("devices")
                .path(0)
                .path("name")
                .asText())
        .isEqualTo("red phone");
    assertThat(call("DELETE", "/devices/d1", "").statusCode()).isEqualTo(204);
    assertThat(call("DELETE", "/devices/d1", "").statusCode()).isEqualTo(404);
  }

  @Test
  void tellsTheSecretOfATokenOnce() {
    var made = call("POST", "/tokens", "{\"name\":\"relay\",\"scope\":\"publisher\",\"days\":30}");
    var secret = json(made).path("secret").asText();
    var id = json(made).path("token").path("id").asText();

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(secret).startsWith("rsgw_" + id + "_").hasSize(65);
    var listed = call("GET", "/tokens", "");
    assertThat(listed.body()).doesNotContain(secret.substring(22));
    assertThat(json(listed).path("tokens").path(0)).isEqualTo(json(made).path("token"));
    assertThat(json(listed).path("tokens").path(0).path("expiresAt").asLong())
        .isEqualTo(SteppedTime.START.plus(Duration.ofDays(30)).toEpochMilli());
  }

  @Test
  void revokesATokenOnceAndForAll() {
    var id = json(call("POST", "/tokens", TOKEN)).path("token").path("id").asText();

    assertThat(call("DELETE", "/tokens/" + id, "").statusCode()).isEqualTo(204);
    assertThat(call("DELETE", "/tokens/" + id, "").statusCode()).isEqualTo(204);
    assertThat(call("DELETE", "/tokens/0123456789abcdef", "").statusCode()).isEqualTo(404);
    assertThat(call("DELETE", "/tokens/x", "").statusCode()).isEqualTo(404);
    assertThat(json(call("GET", "/tokens", "")).path("tokens").findValuesAsText("state"))
        .containsExactly("revoked");
    assertThat(actions("")).containsExactly("token.revoked", "token.created");
  }

  @Test
  void makesNoTokenOfWrongMembers() {
    assertField("POST", "/tokens", "{\"scope\":\"publisher\"}", "name");
    assertField("POST", "/tokens", "{\"name\":\" \",\"scope\":\"publisher\"}", "name");
    assertField("POST", "/tokens", "{\"name\":\"relay\"}", "scope");
    assertField("POST", "/tokens", "{\"name\":\"relay\",\"scope\":\"admin\"}", "scope");
    for (var days : List.of("0", "-1", "3651", "1.5", "\"7\"", "true", "99999999999999999999")) {
      var body = "{\"name\":\"relay\",\"scope\":\"publisher\",\"days\":" + days + "}";
      assertField("POST", "/tokens", body, "days");
    }

    assertThat(json(call("GET", "/tokens", "")).path("tokens")).isEmpty();
  }

  @Test
  void opensNothingToATokenOfAnotherScope() {
    var secret = json(call("POST", "/tokens", TOKEN)).path("secret").asText();

    var answer = send(request("GET", "/tokens", "").setHeader("Authorization", "Bearer " + secret));

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void recordsWhateverTheOperatorDoes() {
    gateways.put(FakeGateways.view("1", false, ""));
    devices.add("bob", "d1");
    sync.at("s", SyncPhase.SHOWING_CODE);

    call("POST", "/gateways/1/approve", SEEN);
    call("PUT", "/gateways/1/note", "{\"note\":\"by the door\"}");
    call("DELETE", "/gateways/1", "");
    call("POST", "/users", "{\"id\":\"bob\",\"password\":\"password1\"}");
    call("PUT", "/users/bob/password", "{\"password\":\"password2\"}");
    call("DELETE", "/users/bob", "");
    call("PUT", "/devices/d1/name", "{\"name\":\"red phone\"}");
    call("DELETE", "/devices/d1", "");
    call("DELETE", "/sync/sessions/s", "");
    call("PUT", "/address", "{\"host\":\"gw.example.org\"}");
    call("PUT", "/address", "{\"host\":null}");
    call("POST", "/server/restart", "");
    call("POST", "/server/stop", "");

    assertThat(trail())
        .containsExactly(
            "server.stop||",
            "server.restart||",
            "address.chosen||picked again",
            "address.chosen||gw.example.org",
            "sync.ended|s|",
            "device.revoked|d1|",
            "device.renamed|d1|",
            "user.removed|bob|",
            "password.changed|bob|",
            "user.added|bob|",
            "gateway.removed|1|",
            "gateway.noted|1|",
            "gateway.approved|1|");
  }

  @Test
  void recordsNothingThatWasNotDone() {
    call("POST", "/users", "{\"id\":\"bob\",\"password\":\"short\"}");
    call("PUT", "/users/bob/password", "{\"password\":\"password2\"}");
    call("DELETE", "/users/bob", "");
    call("POST", "/gateways/2/approve", SEEN);
    call("DELETE", "/gateways/2", "");
    call("PUT", "/gateways/2/note", "{\"note\":\"\"}");
    call("PUT", "/devices/d1/name", "{\"name\":\"red phone\"}");
    call("DELETE", "/devices/d1", "");
    call("DELETE", "/sync/sessions/s", "");
    call("PUT", "/address", "{\"host\":\"a b\"}");
    call("DELETE", "/tokens/0123456789abcdef", "");

    assertThat(trail()).isEmpty();
  }

  @Test
  void turnsThePagesOfTheAuditTrail() {
    for (var name : List.of("a", "b", "c")) {
      call("POST", "/tokens", "{\"name\":\"" + name + "\",\"scope\":\"publisher\"}");
    }

    var first = json(call("GET", "/audit?limit=2", ""));
    var second = json(call("GET", "/audit?limit=2&before=" + first.path("next").asLong(), ""));

    assertThat(first.path("entries").findValuesAsText("seq")).containsExactly("3", "2");
    assertThat(second.path("entries").findValuesAsText("seq")).containsExactly("1");
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(actions("?action=token.revoked")).isEmpty();
    assertThat(actions("?action=token.created")).hasSize(3);
  }

  @Test
  void namesTheWrongParameter() {
    assertField("GET", "/audit?before=-1", "", "before");
    assertField("GET", "/audit?before=" + "9".repeat(30), "", "before");
    assertField("GET", "/audit?limit=0", "", "limit");
    assertField("GET", "/audit?limit=1001", "", "limit");
    assertField("GET", "/audit?action=nonsense", "", "action");
  }

  @Test
  void tellsTheCommandLineFromTheOperator() {
    call("POST", "/tokens", TOKEN);
    send(request("POST", "/tokens", TOKEN).header("Gateway-Actor", "cli"));
    send(request("POST", "/tokens", TOKEN).header("Gateway-Actor", "publisher:x"));

    assertThat(json(call("GET", "/audit", "")).path("entries").findValuesAsText("actor"))
        .containsExactly("operator", "cli", "operator");
  }

  @Test
  void writesNothingOfATokenIntoTheAuditTrail() {
    var secret = json(call("POST", "/tokens", TOKEN)).path("secret").asText();

    assertThat(call("GET", "/audit", "").body())
        .contains(secret.substring(5, 21), "scope publisher")
        .doesNotContain(secret.substring(22));
  }

  @Test
  void endsASync() {
    sync.at("s", SyncPhase.SHOWING_CODE);

    assertThat(json(call("GET", "/sync/sessions", "")).path("sessions")).hasSize(1);
    assertThat(call("DELETE", "/sync/sessions/s", "").statusCode()).isEqualTo(204);
    assertThat(call("DELETE", "/sync/sessions/s", "").statusCode()).isEqualTo(404);
  }

  @Test
  void keepsTheChosenAddressUntilItIsTakenBack() {
    assertThat(call("PUT", "/address", "{\"host\":\"gw.example.org\"}").statusCode())
        .isEqualTo(204);
    assertThat(addresses.chosen).contains("gw.example.org");

    assertThat(call("PUT", "/address", "{\"host\":null}").statusCode()).isEqualTo(204);
    assertThat(addresses.chosen).isEmpty();
  }

  @Test
  void stopsAndRestarts() {
    assertThat(call("POST", "/server/restart", "").statusCode()).isEqualTo(202);
    assertThat(call("POST", "/server/stop", "").statusCode()).isEqualTo(202);
    await().untilAsserted(() -> assertThat(control.stops).hasValue(1));

    control.answer = new RestartAnswer.Refused(List.of("conf.ini:3: no such key"));
    var refused = call("POST", "/server/restart", "");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(json(refused).path("errors").path(0).asText()).isEqualTo("conf.ini:3: no such key");
  }

  @Test
  void writesMetricsWithoutIds() {
    gateways.add("624010000000001");
    sync.at("s", SyncPhase.DONE);

    var text = call("GET", "/metrics", "").body();

    assertThat(text)
        .contains("gateways{state=\"live\"} 1.0", "syncs_total{outcome=\"done\"} 1.0", "jvm_memory")
        .contains("publisher_reachable 0.0", "publisher_fetches_waiting 2.0")
        .contains("message_moves_total{state=\"retry\"} 0.0", "messages_duplicate_total 4.0")
        .contains("messages_rejected_total{reason=\"no_key_fits\"} 0.0", "messages_oldest_seconds")
        .doesNotContain("624010000000001");
  }

  @Test
  void saysThatEventsComeByWebSocket() {
    assertThat(call("GET", "/events", "").statusCode()).isEqualTo(426);
  }

  /// Action, subject and detail of every record, newest first.
  private List<String> trail() {
    var lines = new ArrayList<String>();
    for (var entry : json(call("GET", "/audit", "")).path("entries")) {
      lines.add(
          String.join(
              "|",
              entry.path("action").asText(),
              entry.path("subject").asText(),
              entry.path("detail").asText()));
    }
    return lines;
  }

  private List<String> actions(String query) {
    return json(call("GET", "/audit" + query, "")).path("entries").findValuesAsText("action");
  }

  private void assertRefused(String method, String path, String field, String text, String why) {
    var answer = call(method, path, body(field, text));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(answer).path("field").asText()).isEqualTo(field);
    assertThat(json(answer).path("detail").asText()).contains(why);
  }

  /// The id is read where a user is added, and nowhere else.
  private static String body(String field, String text) {
    return "{\"id\":\"eve\",\"%s\":\"%s\"}".formatted(field, text);
  }

  private void assertField(String method, String path, String body, String field) {
    var answer = call(method, path, body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("field").asText()).isEqualTo(field);
  }

  @Test
  void tellsTheMessagesAndHowTheyStand() {
    var answer = json(call("GET", "/messages?state=failed,rejected&limit=10", ""));

    assertThat(answer.path("messages").findValuesAsText("seq")).containsExactly("3", "2");
    assertThat(answer.path("summary").path("counts").path("failed").asInt()).isEqualTo(1);
    assertThat(answer.path("summary").path("publisher").path("state").asText()).isEqualTo("away");
    assertThat(call("GET", "/messages?limit=0", "").statusCode()).isEqualTo(400);
    assertThat(call("GET", "/messages?limit=x", "").statusCode()).isEqualTo(400);
  }

  @Test
  void tellsThePublisherInDetailAsTheDocumentSays() {
    var answer = call("GET", "/publisher", "");

    assertThat(
            ApiDocument.read("/openapi/admin.json")
                .complaints("GET /admin/v1/publisher", 200, "application/json", json(answer)))
        .isEmpty();
    var publisher = json(answer).path("publisher");
    assertThat(publisher.path("circuit").asText()).isEqualTo("open");
    assertThat(publisher.path("lastStatus").asInt()).isEqualTo(503);
    assertThat(publisher.path("lastErrorReason").asText()).isEqualTo("cannot be reached");
    assertThat(publisher.path("lastFetchName").asText()).isEqualTo("relay");
    assertThat(publisher.path("fetchesWaiting").asInt()).isEqualTo(2);
    assertThat(json(answer).path("queue").path("waiting").asInt()).isZero();
    assertThat(json(answer).path("queue").path("oldestSeconds").isNull()).isTrue();
  }

  @Test
  void givesATextOnlyOnRecord() {
    var answer = call("POST", "/messages/2/text", "");

    assertThat(json(answer).path("text").asText()).isEqualTo(FakeMessages.TEXT);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    var audit = call("GET", "/audit?action=message.text.read", "").body();
    assertThat(audit).contains("\"subject\":\"2\"").doesNotContain(FakeMessages.TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "2, replay, '', 204",
    "1, replay, '', 409",
    "9, replay, '', 404",
    "x, replay, '', 404",
    "3, discard, '{\"reason\":\"spam\"}', 204",
    "3, discard, '{}', 400",
    "1, text, '', 409"
  })
  void doesToAMessageWhatItsStateAllows(String seq, String verb, String body, int status) {
    var answer = call("POST", "/messages/" + seq + "/" + verb, body);

    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void replaysByFilter() {
    var answer = json(call("POST", "/messages/replay", "{\"states\":[\"failed\",\"rejected\"]}"));

    assertThat(answer.path("replayed").asInt()).isEqualTo(2);
    assertThat(call("POST", "/messages/replay", "{\"states\":[\"published\"]}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void exportsMessages() {
    var csv = call("GET", "/messages/export?format=csv&state=failed", "");

    assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(csv.body().lines()).hasSize(2);
    assertThat(call("GET", "/messages/export?format=jsonl", "").body().lines()).hasSize(3);
    assertThat(call("GET", "/messages/export?format=xml", "").statusCode()).isEqualTo(400);
  }

  @Test
  void tellsTheLogAsTheDocumentSays() {
    say(LogLevel.INFO, "one");
    say(LogLevel.WARN, "two");
    say(LogLevel.INFO, "three");

    var answer = json(call("GET", "/log?after=1&limit=1", ""));
    assertThat(answer.path("lines").findValuesAsText("message")).containsExactly("two");
    assertThat(answer.path("next").asLong()).isEqualTo(2);
    assertThat(answer.path("last").asLong()).isEqualTo(3);
    assertThat(
            ApiDocument.read("/openapi/admin.json")
                .complaints("GET /admin/v1/log", 200, "application/json", answer))
        .isEmpty();
    assertThat(messages("?level=warn")).containsExactly("two");
    assertThat(messages("?limit=2")).containsExactly("two", "three");
    assertThat(messages("?after=3")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "after=x, after",
    "after=-1, after",
    "limit=0, limit",
    "limit=2001, limit",
    "limit=, limit",
    "level=loud, level"
  })
  void namesTheWrongParameterOfTheLog(String query, String field) {
    var answer = call("GET", "/log?" + query, "");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(answer).path("field").asText()).isEqualTo(field);
  }

  @Test
  void reportsRedacted() {
    say(LogLevel.WARN, "user ama at 192.0.2.57 wrote from +237670000001");

    var answer = call("GET", "/log/report", "");

    assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body())
        .contains(
            "Redacted: ",
            "Version: 1.0",
            "api.port = 7070  (conf.ini:3)",
            "twilio.auth_token = ***  (GATEWAY_T)",
            "WARN  B - user [user 1] at [address 1] wrote from [phone 1]");
  }

  private List<String> messages(String query) {
    return json(call("GET", "/log" + query, "")).path("lines").findValuesAsText("message");
  }

  private void say(LogLevel level, String message) {
    desk.log().tail().add(level, "a.B", "main", message, Optional.empty());
  }

  private HttpResponse<String> call(String method, String path, String body) {
    return send(request(method, path, body));
  }

  private HttpRequest.Builder request(String method, String path, String body) {
    var token = AdminToken.read(folder.resolve("admin.token")).map(Secret::reveal).orElse("");
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + listeners.port("admin") + "/admin/v1" + path))
        .header("Authorization", "Bearer " + token)
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return Json.mapper().readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private AdminFeature feature() {
    return AdminFeature.assemble(
        desk,
        OperatorBooks.open(database, time, new SecureRandom()),
        AdminToken.create(folder.resolve("admin.token"), new SecureRandom()),
        control,
        new ServerMetrics(),
        () -> true,
        time);
  }

  private Listeners open() {
    var border = new HttpBorder(ErrorStyle.PROBLEM, Optional.empty(), new SecureRandom());
    var spec = ListenerSpec.of("admin", "127.0.0.1", 0, border, feature.routes());
    return switch (Listeners.open(List.of(spec), time, (name, port) -> {})) {
      case Listeners.Opening.Opened(var opened) -> opened;
      case Listeners.Opening.PortInUse _ -> throw new IllegalStateException("in use");
      case Listeners.Opening.ForeignHost host -> throw new IllegalStateException(host.toString());
    };
  }

  private static final class FakeControl implements ServerControl {
    final AtomicInteger stops = new AtomicInteger();
    RestartAnswer answer = new RestartAnswer.Restarting();

    @Override
    public void stop() {
      stops.incrementAndGet();
    }

    @Override
    public RestartAnswer restart() {
      return answer;
    }
  }
}
