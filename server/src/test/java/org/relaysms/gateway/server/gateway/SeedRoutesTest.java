package org.relaysms.gateway.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.server.config.SeedsConfig.Enrolment;
import org.relaysms.gateway.server.gateway.GatewayEvent.Kind;
import org.relaysms.gateway.server.kernel.SteppedTime;

@Tag("slice")
class SeedRoutesTest {
  private static final String IMSI = "624011111111111";
  private static final String NUMBER = "+237670000001";
  private static final String OTHER_NUMBER = "+237690000001";
  private static final String LPS = "1772366400.000000";
  private static final String LISTED =
      """
      [{"IMSI":"624011111111111","MSISDN":"+237670000001","seed_type":"seeder",\
      "country":"Cameroon","operator_name":"MTN Cameroon","operator_id":"62401",\
      "LPS":1772366400.000000}]""";

  @TempDir private Path folder;
  private final SteppedTime time = new SteppedTime();
  private RunningGateways server;

  @BeforeEach
  void start() {
    server = new RunningGateways(folder, time, Enrolment.OPEN, 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersAPingWithTheMomentThatTheListsShow() {
    assertAnswer(server.ping(IMSI, NUMBER), 200, LPS);
    assertAnswer(server.get("/seeds"), 200, LISTED);
    assertAnswer(server.get("/seeders"), 200, LISTED);
  }

  @Test
  void listsNobodyAtFirst() {
    assertAnswer(server.get("/seeds"), 200, "[]");
    assertAnswer(server.get("/seeders"), 200, "[]");
  }

  @Test
  void tellsTheNumberOfALiveGatewayOnly() {
    server.ping(IMSI, NUMBER);

    assertAnswer(server.get("/seeds/" + IMSI), 200, NUMBER);
    assertAnswer(server.get("/seeds/624019999999999"), 200, "");
    assertAnswer(server.get("/seeds/%2e%2e"), 200, "");
    time.advance(Duration.ofSeconds(91));
    assertAnswer(server.get("/seeds/" + IMSI), 200, "");
    assertAnswer(server.get("/seeds"), 200, "[]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 400 | invalid json",
        "{ | 400 | invalid json",
        "{}{} | 400 | invalid json",
        "{} | 400 | missing IMSI",
        "{\"IMSI\":\"a/b\",\"MSISDN\":\"+1\",\"seed_type\":\"\"} | 400 | invalid IMSI",
      })
  void refusesABadPingWithTheContractsWords(String body, int status, String words) {
    assertAnswer(server.post("/seeds/ping", body), status, words);
    assertThat(server.book().all()).isEmpty();
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    assertThat(server.post("/seeds/ping", " ".repeat(70_000)).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/seeds/ping", "/seeds"})
  void refusesWhatAWebPagePosts(String path) {
    var answer = server.post(path, "{}", "Origin", "https://example.org");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"/seeders, GET", "/seeds/1, GET"})
  void saysWhichMethodsThereAre(String path, String allowed) {
    var answer = server.post(path, "");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains(allowed);
  }

  @Test
  void refreshesAKnownGatewayByItsHeader() {
    server.ping(IMSI, NUMBER);
    time.advance(Duration.ofSeconds(80));

    assertAnswer(server.get("/seeds/ping", "sim_data", IMSI), 200, "");
    time.advance(Duration.ofSeconds(80));

    assertAnswer(server.get("/seeds/" + IMSI), 200, NUMBER);
  }

  @Test
  void refreshesNobodyWithoutTheHeader() {
    assertAnswer(server.get("/seeds/ping"), 400, "no sim data found");
    assertAnswer(server.get("/seeds/ping", "sim_data", "a/b"), 400, "invalid IMSI");
    assertAnswer(server.get("/seeds/ping", "sim_data", IMSI), 404, "unknown IMSI");
  }

  @Test
  void registersAGateway() {
    var body = "{\"IMSI\":\"%s\",\"MSISDN\":\"%s\"}".formatted(IMSI, NUMBER);

    assertAnswer(server.post("/seeds", body), 200, "Seed has been registered");
    assertAnswer(server.post("/seeds", "{}"), 400, "missing IMSI");
    assertAnswer(server.get("/seeds/" + IMSI), 200, NUMBER);
  }

  @Test
  void takesNoTypeFromARegistration() {
    var body =
        "{\"IMSI\":\"%s\",\"MSISDN\":\"%s\",\"seed_type\":\"%s\"}"
            .formatted(IMSI, NUMBER, "A".repeat(60_000));

    server.post("/seeds", body);

    assertThat(server.get("/seeds").body()).contains("\"seed_type\":\"seed\"").hasSizeLessThan(200);
  }

  @Test
  void leavesAKnownSeederOneWhenItRegisters() {
    server.ping(IMSI, NUMBER);

    server.post("/seeds", "{\"IMSI\":\"%s\",\"MSISDN\":\"%s\"}".formatted(IMSI, OTHER_NUMBER));

    assertThat(server.get("/seeders").body()).contains(OTHER_NUMBER).doesNotContain(NUMBER);
  }

  @Test
  void sendsAListOnceToWhoKeepsItsTag() {
    server.ping(IMSI, NUMBER);
    var tag = server.get("/seeds").headers().firstValue("ETag").orElseThrow();

    assertAnswer(server.get("/seeds", "If-None-Match", tag), 304, "");
    time.advance(Duration.ofSeconds(5));
    server.ping(IMSI, NUMBER);
    assertThat(server.get("/seeds", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void compressesAListOnDemand() throws IOException {
    server.ping(IMSI, NUMBER);

    var answer = server.getBytes("/seeds", "Accept-Encoding", "gzip", "Origin", "https://a.org");

    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(answer.headers().allValues("Vary")).contains("Origin", "Accept-Encoding");
    try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(LISTED);
    }
  }

  @Test
  void knowsALiveGatewayAfterARestart() {
    server.ping(IMSI, NUMBER);
    server.book().note(new Imsi(IMSI), "on the roof");
    time.advance(Duration.ofSeconds(10));

    restart(Enrolment.OPEN, 0);

    assertAnswer(server.get("/seeds"), 200, LISTED);
    assertThat(server.book().find(new Imsi(IMSI)).orElseThrow().note()).isEqualTo("on the roof");
  }

  @Test
  void writesUpsAndDownsIntoTheHistory() {
    server.ping(IMSI, NUMBER);
    time.advance(Duration.ofMinutes(10));
    server.ping(IMSI, NUMBER);

    assertThat(server.book().history(new Imsi(IMSI), Instant.EPOCH))
        .extracting(GatewayEvent::kind)
        .containsExactly(Kind.FIRST, Kind.LATE, Kind.SILENT, Kind.LIVE);
    assertThat(server.book().counts()).isEqualTo(new GatewayCounts(1, 1, 0, 0, 0, 0));
    assertThat(server.book().pingsPerMinute()).hasSize(1440).endsWith(1);
  }

  @Test
  void answersNo200WhenTheStoreIsBroken() {
    server.ping(IMSI, NUMBER);
    server.breakStore();

    var answer = server.ping(IMSI, NUMBER);

    assertAnswer(answer, 500, "");
    assertThat(answer.headers().firstValue("X-Incident-Id")).isPresent();
  }

  @Test
  void listsAnApprovedGatewayOnly() {
    restart(Enrolment.APPROVE, 0);
    server.ping(IMSI, NUMBER);
    assertAnswer(server.get("/seeds"), 200, "[]");

    server.book().approve(new Imsi(IMSI), NUMBER);
    server.ping(IMSI, OTHER_NUMBER);

    assertAnswer(server.get("/seeds/" + IMSI), 200, NUMBER);
    assertThat(server.book().find(new Imsi(IMSI)).orElseThrow().pendingMsisdn())
        .contains(OTHER_NUMBER);
    restart(Enrolment.APPROVE, 0);
    server.book().approve(new Imsi(IMSI), OTHER_NUMBER);
    assertAnswer(server.get("/seeds/" + IMSI), 200, OTHER_NUMBER);
  }

  @Test
  void listsNoNumberThatTheOperatorHasNotSeen() {
    restart(Enrolment.APPROVE, 0);
    server.ping(IMSI, NUMBER);
    server.ping(IMSI, OTHER_NUMBER);

    assertThat(server.book().approve(new Imsi(IMSI), NUMBER))
        .isEqualTo(new Approval.NumberChanged());

    assertAnswer(server.get("/seeds"), 200, "[]");
    assertThat(server.book().history(new Imsi(IMSI), Instant.EPOCH))
        .extracting(GatewayEvent::kind)
        .doesNotContain(Kind.APPROVED);
  }

  @Test
  void takesOverNoChangedNumberThatTheOperatorHasNotSeen() {
    restart(Enrolment.APPROVE, 0);
    server.ping(IMSI, NUMBER);
    server.book().approve(new Imsi(IMSI), NUMBER);
    server.ping(IMSI, OTHER_NUMBER);

    assertThat(server.book().approve(new Imsi(IMSI), NUMBER))
        .isEqualTo(new Approval.NumberChanged());

    assertAnswer(server.get("/seeds/" + IMSI), 200, NUMBER);
    assertThat(server.book().approve(new Imsi("2"), NUMBER))
        .isEqualTo(new Approval.NoSuchGateway());
  }

  @Test
  void holdsBackAClientThatInventsGateways() {
    restart(Enrolment.OPEN, 1);
    server.ping("1", NUMBER);

    var second = server.ping("2", NUMBER);

    assertThat(second.statusCode()).isEqualTo(429);
    assertThat(second.headers().firstValue("Retry-After")).contains("60");
    assertThat(server.ping("1", NUMBER).statusCode()).isEqualTo(200);
  }

  @Test
  void forgetsARemovedGateway() {
    server.ping(IMSI, NUMBER);

    assertThat(server.book().remove(new Imsi(IMSI))).isTrue();
    restart(Enrolment.OPEN, 0);

    assertThat(server.book().all()).isEmpty();
    assertThat(server.book().history(new Imsi(IMSI), Instant.EPOCH)).isEmpty();
  }

  @Test
  void showsTheDocumentedSampleWhileTesting() {
    server.ping("sample_IMSI", "sample_MSISDN");

    assertAnswer(server.get("/seeds/sample_IMSI"), 200, "sample_MSISDN");
  }

  private void restart(Enrolment enrolment, int firstPings) {
    server.close();
    server = new RunningGateways(folder, time, enrolment, firstPings);
  }

  private static void assertAnswer(HttpResponse<String> answer, int status, String body) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(body);
  }
}
