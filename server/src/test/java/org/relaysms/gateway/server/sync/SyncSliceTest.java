package org.relaysms.gateway.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.relaysms.gateway.server.sync.FakeDirectory.PASSWORD;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.user.SignIn;
import org.relaysms.gateway.sim.Answer;
import org.relaysms.gateway.sim.PhoneCipher;
import org.relaysms.gateway.sim.SimulatedPage;
import org.relaysms.gateway.sim.SimulatedPage.Closing;
import org.relaysms.gateway.sim.SimulatedPhone;

/// Whole syncs over real sockets, with real keys and a real store.
@Tag("slice")
class SyncSliceTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir private Path folder;
  private final FakeDirectory directory = new FakeDirectory();
  private final SimulatedPhone phone = SimulatedPhone.number(1);
  private final SimulatedPhone other = SimulatedPhone.number(2);
  private SyncServer server;

  @BeforeEach
  void start() {
    server = new SyncServer(folder, directory);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void syncsAPhone() {
    try (var page = SimulatedPage.open(server.api(), "ada")) {
      var code = page.nextCode(SOON);

      phone.handshake(code).ok();
      assertThat(page.nextFrame(SOON)).isEqualTo("201- pause");
      var synced = phone.synced(phone.verify(PASSWORD));

      assertThat(page.nextFrame(SOON)).isEqualTo("200- ack");
      assertThat(page.closed(SOON)).isEqualTo(new Closing(1000, ""));
      assertThat(page.unread()).isEmpty();
      assertThat(synced.sharedKey()).matches("[0-9a-f]{32}");
      assertThat(synced.platforms()).hasSize(1);
      assertThat(synced.seedsUrl()).isEqualTo(server.api().resolve("/seeds"));
      assertThat(server.feature.devices().list(new UserId("ada"))).hasSize(1);
    }
  }

  @Test
  void turnsTheCodeAndEndsAfter45Seconds() {
    try (var page = SimulatedPage.open(server.api(), "ada")) {
      var first = page.nextCode(SOON);
      server.time.advance(Duration.ofSeconds(15));
      var second = page.nextCode(SOON);
      server.time.advance(Duration.ofSeconds(11));

      assertThat(phone.handshake(first)).hasToString("400 failed to update user's public key");
      assertThat(second).isNotEqualTo(first);

      server.time.advance(Duration.ofSeconds(4));
      var third = page.nextCode(SOON);
      server.time.advance(Duration.ofSeconds(15));
      assertThat(page.closed(SOON)).isEqualTo(new Closing(1000, ""));
      assertThat(phone.handshake(third)).hasToString("400 failed to update user's public key");
    }
  }

  @Test
  void turnsTheCodeAndEndsThoughTheClockIsSetBack() {
    try (var page = SimulatedPage.open(server.api(), "ada")) {
      var first = page.nextCode(SOON);
      server.time.jumpTo(SteppedTime.START.minus(Duration.ofHours(1)));

      server.time.advance(Duration.ofSeconds(15));
      page.nextCode(SOON);
      server.time.advance(Duration.ofSeconds(15));
      page.nextCode(SOON);
      server.time.advance(Duration.ofSeconds(15));

      assertThat(page.closed(SOON)).isEqualTo(new Closing(1000, ""));
      assertThat(phone.handshake(first)).hasToString("400 failed to update user's public key");
    }
  }

  @Test
  void givesTheSameKeyToAPhoneThatLostItsAnswer() {
    var code = start("ada");
    phone.handshake(code).ok();
    var sealed = phone.sealed(PASSWORD);

    var once = phone.synced(phone.verifySealed(sealed));
    server.time.advance(Duration.ofSeconds(59));
    var twice = phone.synced(phone.verifySealed(sealed));

    assertThat(twice).isEqualTo(once);
    server.time.advance(Duration.ofSeconds(1));
    assertThat(phone.verifySealed(sealed)).hasToString("400 invalid session requested");
  }

  @ParameterizedTest
  @CsvSource({
    "SHA-256, SHA-256, mgf1ParameterSpec:sha256, SHA-256, SHA-1",
    "SHA-256, SHA-1, mgf1ParameterSpec:sha1 mgf1ParameterSpec_dec:sha256, SHA-256, SHA-256",
    "SHA-1, SHA-1, hashingAlgorithm:sha1, SHA-1, SHA-1",
    "SHA-1, SHA-256, hashingAlgorithm:sha1 mgf1ParameterSpec_dec:other, SHA-1, SHA-256",
    "SHA-256, SHA-256, '', SHA-256, SHA-1",
  })
  void agreesOnTheCiphersThatThePhoneNames(
      String hash, String mgf1, String named, String backHash, String backMgf1) {
    phone.handshake(start("ada")).ok();
    var sealed = new PhoneCipher(hash, mgf1).seal(phone.lastHandshake().serverKey(), PASSWORD);

    var answer = phone.verifyWith(members(sealed, named)).ok().json();

    var back = new PhoneCipher(backHash, backMgf1);
    assertThat(back.open(phone.keys().getPrivate(), answer.required("shared_key").textValue()))
        .matches("[0-9a-f]{32}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mgf1ParameterSpec:sha256", "hashingAlgorithm:sha1"})
  void opensNoPasswordThatIsSealedOtherwiseThanThePhoneSays(String named) {
    phone.handshake(start("ada")).ok();

    var answer = phone.verifyWith(members(phone.sealed(PASSWORD), named));

    assertThat(answer).hasToString("400 invalid password encryption");
  }

  @Test
  void sendsThePhoneToTheSeedsThatAreSet() {
    server.close();
    server = new SyncServer(folder, directory, "seeds.api_endpoint=https://seeds.example/v3/all");

    phone.handshake(start("ada")).ok();

    assertThat(phone.synced(phone.verify(PASSWORD)).seedsUrl())
        .isEqualTo(URI.create("https://seeds.example/v3/all"));
  }

  @Test
  void refusesAnOverheardPasswordOnAnotherSession() {
    phone.handshake(start("ada")).ok();
    var overheard = phone.sealed(PASSWORD);
    phone.verifySealed(overheard).ok();

    other.handshake(start("ada")).ok();

    assertThat(other.verifySealed(overheard)).hasToString("401 failed to authenticate");
    assertThat(other.verify(PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void refusesAnOverheardPasswordAfterARestartToo() {
    phone.handshake(start("ada")).ok();
    var overheard = phone.sealed(PASSWORD);
    phone.verifySealed(overheard).ok();

    server.close();
    server = new SyncServer(folder, directory);
    other.handshake(start("ada")).ok();

    assertThat(other.verifySealed(overheard)).hasToString("401 failed to authenticate");
  }

  @Test
  void keepsASecondPhoneOutOfATakenSession() {
    var code = start("ada");
    phone.handshake(code).ok();

    assertThat(other.handshake(code)).hasToString("409 session already in use");
    assertThat(phone.handshake(code).status()).isEqualTo(200);
  }

  @Test
  void diesAfterFiveWrongPasswords() {
    try (var page = SimulatedPage.open(server.api(), "ada")) {
      phone.handshake(page.nextCode(SOON)).ok();
      for (var i = 0; i < 4; i++) {
        assertThat(phone.verify("wrong")).hasToString("401 failed to authenticate");
      }
      assertThat(phone.verifySealed("AAAA")).hasToString("400 invalid password encryption");

      assertThat(phone.verify(PASSWORD)).hasToString("400 invalid session requested");
      assertThat(page.closed(SOON)).isEqualTo(new Closing(1000, "refused"));
    }
  }

  @Test
  void slowsTriesDownOverAllSessions() {
    var answers = new ArrayList<Answer>();
    for (var session = 0; session < 3; session++) {
      phone.handshake(start("ada")).ok();
      IntStream.range(0, 4).forEach(_ -> answers.add(phone.verify("wrong")));
    }

    assertThat(answers.subList(0, 10)).extracting(Answer::status).containsOnly(401);
    assertThat(answers.getLast().status()).isEqualTo(429);
    assertThat(answers.getLast().header("Retry-After")).contains("6");
  }

  @Test
  void staysUsableWhileTheAccountServiceIsAway() {
    phone.handshake(start("ada")).ok();

    directory.answer(() -> new SignIn.Unavailable(504));
    assertThat(phone.verify(PASSWORD)).hasToString("504 ");
    directory.answer(SignIn.NoPlatforms::new);
    assertThat(phone.verify(PASSWORD)).hasToString("502 ");
    directory.answer(() -> new SignIn.Throttled(Optional.of("120")));
    var throttled = phone.verify(PASSWORD);
    assertThat(throttled.status()).isEqualTo(429);
    assertThat(throttled.header("Retry-After")).contains("120");
    directory.answer(directory::signedIn);

    assertThat(phone.verify(PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void makesNoKeyWhenTheCheckBreaksOff() {
    phone.handshake(start("ada")).ok();
    directory.answer(
        () -> {
          throw new IllegalStateException("bug");
        });

    assertThat(phone.verify(PASSWORD)).hasToString("500 ");

    assertThat(server.feature.devices().count()).isZero();
    directory.answer(directory::signedIn);
    assertThat(phone.verify(PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void holdsNothingUpWhileTheAccountServiceIsSlow() {
    var gate = new CompletableFuture<SignIn>();
    directory.answer(gate::join);
    try (var page = SimulatedPage.open(server.api(), "ada")) {
      var code = page.nextCode(SOON);
      phone.handshake(code).ok();
      page.nextFrame(SOON);
      var slow = CompletableFuture.supplyAsync(() -> phone.verify(PASSWORD));
      waitFor(SyncPhase.VERIFYING);

      assertThat(other.handshake(code)).hasToString("409 session already in use");
      server.time.advance(Duration.ofSeconds(121));
      assertThat(page.isOpen()).isTrue();
      gate.complete(directory.signedIn());

      assertThat(slow.join().status()).isEqualTo(200);
      assertThat(page.nextFrame(SOON)).isEqualTo("200- ack");
    }
  }

  @Test
  void expiresAPauseAfter120Seconds() {
    try (var page = SimulatedPage.open(server.api(), "ada")) {
      phone.handshake(page.nextCode(SOON)).ok();
      page.nextFrame(SOON);

      server.time.advance(Duration.ofMinutes(2));

      assertThat(page.closed(SOON)).isEqualTo(new Closing(1000, "expired"));
      assertThat(phone.verify(PASSWORD)).hasToString("400 invalid session requested");
    }
  }

  @Test
  void letsAPageComeBack() {
    var page = SimulatedPage.open(server.api(), "ada");
    var code = page.nextCode(SOON);
    page.close();

    try (var back = SimulatedPage.connect(page.url())) {
      assertThat(back.nextCode(SOON)).isEqualTo(code);
    }
  }

  @Test
  void turnsASecondPageAwayFromALiveOne() {
    try (var page = SimulatedPage.open(server.api(), "ada")) {
      page.nextCode(SOON);

      var second = SimulatedPage.connect(page.url());

      assertThat(second.closed(SOON)).isEqualTo(new Closing(1000, "already connected"));
      assertThat(page.isOpen()).isTrue();
    }
  }

  @Test
  void closesAPageOfAnUnknownSessionWith1008() {
    var page =
        SimulatedPage.connect(server.webSocket().resolve("/v2/sync/init/ada/" + "0".repeat(32)));

    assertThat(page.closed(SOON)).isEqualTo(new Closing(1008, ""));
  }

  @Test
  void closesAPageOfAUsedSessionWith1008() {
    var page = SimulatedPage.open(server.api(), "ada");
    phone.sync(page.nextCode(SOON), PASSWORD);
    page.closed(SOON);

    assertThat(SimulatedPage.connect(page.url()).closed(SOON)).isEqualTo(new Closing(1008, ""));
  }

  @Test
  void ignoresWhatAPageSays() {
    try (var page = SimulatedPage.open(server.api(), "ada")) {
      var code = page.nextCode(SOON);
      page.say("200- ack");

      assertThat(phone.handshake(code).status()).isEqualTo(200);
      assertThat(page.nextFrame(SOON)).isEqualTo("201- pause");
    }
  }

  @Test
  void refusesPagesOfForeignOrigins() {
    server.close();
    server = new SyncServer(folder, directory, "cors.origins=https://example.org");
    var url = URI.create(SimulatedPage.ask(server.api(), "ada").ok().text());

    assertThatThrownBy(() -> SimulatedPage.connect(url, "Origin", "https://evil.example"))
        .hasStackTraceContaining("403");
    try (var page = SimulatedPage.connect(url, "Origin", "https://example.org")) {
      assertThat(page.nextCode(SOON)).isNotNull();
    }
  }

  @Test
  void letsATesterOpenAnyIdInTheTestingState() {
    server.close();
    server = new SyncServer(folder, directory, "api.state=testing");

    try (var page = SimulatedPage.connect(server.webSocket().resolve("/v2/sync/init/111/000"))) {
      assertThat(page.nextCode(SOON).getPath())
          .isEqualTo("/v2/sync/users/111/sessions/000/handshake");
    }
  }

  @Test
  void showsTheOperatorTheSession() {
    var url = SimulatedPage.ask(server.api(), "ada").ok().text();
    var first = url.substring(url.lastIndexOf('/') + 1);
    var view = server.feature.desk().sessions().getFirst();

    assertThat(view.firstSessionHash()).isEqualTo(Hashes.sha256(first));
    assertThat(server.feature.desk().end(view.id())).isTrue();
    assertThat(SimulatedPage.connect(URI.create(url)).closed(SOON))
        .isEqualTo(new Closing(1008, ""));
  }

  /// The members of a verify's body; `named` holds more of them as `name:value`.
  private static Map<String, String> members(String sealed, String named) {
    var members = new HashMap<>(Map.of("password", sealed));
    for (var member : named.isEmpty() ? new String[0] : named.split(" ", -1)) {
      var parts = member.split(":", 2);
      members.put(parts[0], parts[1]);
    }
    return members;
  }

  private URI start(String user) {
    var url = SimulatedPage.ask(server.api(), user).ok().text();
    var first = url.substring(url.lastIndexOf('/') + 1);
    return server.api().resolve("/v2/sync/users/%s/sessions/%s/handshake".formatted(user, first));
  }

  private void waitFor(SyncPhase phase) {
    await().until(() -> server.feature.desk().sessions().getFirst().phase() == phase);
  }
}
