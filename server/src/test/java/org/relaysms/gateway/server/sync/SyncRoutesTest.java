package org.relaysms.gateway.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaysms.gateway.server.sync.FakeDirectory.PASSWORD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.sim.SimulatedPage;
import org.relaysms.gateway.sim.SimulatedPhone;

/// The exact words of the routes, and the order of their checks.
@Tag("slice")
class SyncRoutesTest {
  private static final String NO_HANDSHAKE = "400 failed to update user's public key";
  private static final String NO_SESSION = "400 invalid session requested";

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final SimulatedPhone phone = SimulatedPhone.number(1);
  private SyncServer server;

  @BeforeEach
  void start() {
    server = new SyncServer(folder, new FakeDirectory());
  }

  @AfterEach
  void stop() {
    server.close();
    client.close();
  }

  @Test
  void startsASyncWithTheSocketsUrl() {
    assertThat(get("/v2/sync/users/ada"))
        .matches("200 \\Q" + server.webSocket() + "\\E/v2/sync/init/ada/[0-9a-f]{32}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%20b", "%2e%2e%00", "ada%0a", "%C3%A9"})
  void refusesWhatIsNoUserId(String user) {
    assertThat(get("/v2/sync/users/" + user)).startsWith("400").hasSizeLessThan(40);
    assertThat(server.feature.desk().sessions()).isEmpty();
  }

  @Test
  void createsNothingOnHead() {
    send(request("/v2/sync/users/ada").method("HEAD", BodyPublishers.noBody()));

    assertThat(server.feature.desk().sessions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v2/sync/users/a%2Fb",
        "/v2/sync/users/ada/",
        "/v2/sync/users/ada/sessions",
        "/v2/sync/users/"
      })
  void knowsExactPathsOnly(String path) {
    assertThat(get(path)).startsWith("404");
  }

  @Test
  void saysWhichMethodItTakes() {
    var answer = send(request("/v2/sync/users/ada").POST(BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET");
  }

  @Test
  void slowsDownAUserWhoStartsTooOften() {
    for (var i = 0; i < 10; i++) {
      assertThat(get("/v2/sync/users/ada")).startsWith("200");
    }

    var refused = send(request("/v2/sync/users/ada").GET());

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("6");
    assertThat(get("/v2/sync/users/bob")).startsWith("200");
    server.time.advance(Duration.ofSeconds(6));
    assertThat(get("/v2/sync/users/ada")).startsWith("200");
  }

  @Test
  void slowsDownAClientWhoStartsTooOften() {
    for (var i = 0; i < 60; i++) {
      assertThat(get("/v2/sync/users/user" + i)).startsWith("200");
    }

    assertThat(get("/v2/sync/users/ada")).startsWith("429");
  }

  @Test
  void countsNoStartOfTheOperator() {
    for (var i = 0; i < 20; i++) {
      var request = request("/v2/sync/users/ada").header(SyncServer.EXEMPT, "yes").GET();
      assertThat(send(request).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"                      | 400 poorly formed json",
        "nonsense                  | 400 poorly formed json",
        "{                         | 400 poorly formed json",
        "{} x                      | 400 poorly formed json",
        "[]                        | 400 missing public key",
        "7                         | 400 missing public key",
        "null                      | 400 missing public key",
        "{}                        | 400 missing public key",
        "{'public_key': null}      | 400 missing public key",
        "{'public_key': 'nonsense'}| 400 invalid public key",
      })
  void refusesAPoorHandshakeWithoutEffect(String body, String answer) {
    var session = session();

    assertThat(post(session + "/handshake", body.replace('\'', '"'))).isEqualTo(answer);

    assertThat(server.feature.desk().sessions().getFirst().phase())
        .isEqualTo(SyncPhase.WAITING_FOR_PAGE);
    assertThat(phone.handshake(url(session + "/handshake")).status()).isEqualTo(200);
  }

  @Test
  void looksTheSessionUpFirst() {
    var unknown = "/v2/sync/users/ada/sessions/" + "0".repeat(32);

    assertThat(post(unknown + "/handshake", "nonsense")).isEqualTo(NO_HANDSHAKE);
    assertThat(post(unknown, "nonsense")).isEqualTo(NO_SESSION);
    assertThat(post("/v2/sync/users/ada/sessions/a%20b/handshake", "{}")).isEqualTo(NO_HANDSHAKE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"                  | 400 invalid json",
        "nonsense              | 400 invalid json",
        "[]                    | 400 missing password",
        "{}                    | 400 missing password",
        "{'password': 7}       | 400 missing password",
        "{'password': '*'}     | 400 invalid password encryption",
        "{'password': ''}      | 400 invalid password encryption",
        "{'password': 'AAAA'}  | 400 invalid password encryption",
      })
  void refusesAPoorVerify(String body, String answer) {
    var session = session();
    phone.handshake(url(session + "/handshake")).ok();

    assertThat(post(session, body.replace('\'', '"'))).isEqualTo(answer);

    assertThat(phone.verify(PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void refusesAVerifyBeforeAnyHandshake() {
    assertThat(post(session(), "{\"password\": \"AAAA\"}")).isEqualTo(NO_SESSION);
  }

  @Test
  void takesAVerifyWithATrailingSlash() {
    var session = session();
    phone.handshake(url(session + "/handshake")).ok();
    var body = "{\"password\": \"%s\"}".formatted(phone.sealed(PASSWORD));

    assertThat(post(session + "/", body)).startsWith("200 {");
  }

  @Test
  void takesBase64WithNewlines() {
    var session = session();
    phone.handshake(url(session + "/handshake")).ok();
    var wrapped = phone.sealed(PASSWORD).replaceAll("(.{76})", "$1\n");

    assertThat(post(session, "{\"password\": \"%s\"}".formatted(wrapped))).startsWith("200 {");
  }

  @Test
  void namesAPathWithoutHostForTheVerify() {
    var session = session();

    assertThat(
            phone
                .handshake(url(session + "/handshake"))
                .json()
                .required("verification_url")
                .textValue())
        .isEqualTo(session);
  }

  @Test
  void refusesABodyThatIsTooLong() {
    var body = "{\"public_key\": \"%s\"}".formatted("A".repeat(200_000));

    assertThat(post(session() + "/handshake", body)).startsWith("413");
  }

  private String session() {
    var socket = URI.create(SimulatedPage.ask(server.api(), "ada").ok().text()).getPath();
    return "/v2/sync/users/ada/sessions/" + socket.substring(socket.lastIndexOf('/') + 1);
  }

  private URI url(String path) {
    return URI.create(server.api() + path);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(url(path)).timeout(Duration.ofSeconds(20));
  }

  private String get(String path) {
    return words(send(request(path).GET()));
  }

  private String post(String path, String body) {
    return words(send(request(path).POST(BodyPublishers.ofString(body))));
  }

  private static String words(HttpResponse<String> response) {
    return response.statusCode() + " " + response.body();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
