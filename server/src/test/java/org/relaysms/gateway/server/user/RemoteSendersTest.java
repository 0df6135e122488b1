package org.relaysms.gateway.server.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.server.config.ConfigLoader;
import org.relaysms.gateway.server.config.DevApiConfig;
import org.relaysms.gateway.server.config.Loaded;
import org.relaysms.gateway.server.config.Sources;
import org.relaysms.gateway.server.crypto.MasterKey;
import org.relaysms.gateway.server.crypto.PasswordHashes;
import org.relaysms.gateway.server.db.TestDatabases;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.sim.SimulatedSenderService;
import org.relaysms.gateway.sim.SimulatedSenderService.Mood;

@Tag("slice")
class RemoteSendersTest {
  private static final Duration PATIENT = Duration.ofSeconds(20);
  private static final Duration IMPATIENT = Duration.ofMillis(300);
  private static final String NUMBER = "+237670000001";
  private static final List<String> REMOTE =
      List.of(
          "users.directory=remote",
          "user_management_api.api_url=http://127.0.0.1",
          "user_management_api.verification_url=http://127.0.0.1/%s/verify",
          "user_management_api.platforms_url=http://127.0.0.1/%s/platforms");
  private static final SenderOutcome ESI = new SenderOutcome.Known(new UserId("esi"));

  private final SteppedTime time = new SteppedTime();
  private final SimulatedSenderService service = new SimulatedSenderService("id", "key");
  private final Senders senders = senders("key", PATIENT);

  @BeforeEach
  void knowsEsi() {
    service.user(NUMBER, "esi");
  }

  @AfterEach
  void closes() {
    service.close();
  }

  @Test
  void findsTheUserOfANumber() {
    assertThat(senders.find(NUMBER)).isEqualTo(ESI);
  }

  @Test
  void knowsWhoIsUnknownInEitherWay() {
    var refused = senders.find("+237670000002");
    service.answersUnknownWithAnEmptyList();

    assertThat(refused).isEqualTo(new SenderOutcome.Unknown());
    assertThat(senders.find("+237670000002")).isEqualTo(new SenderOutcome.Unknown());
  }

  @Test
  void authenticatesAgainWhenTheCookieHasLivedItsTime() {
    senders.find(NUMBER);
    time.advance(DevSession.LIFE.minusMillis(1));
    senders.find(NUMBER);
    var before = service.authentications();

    time.advance(Duration.ofMillis(1));

    assertThat(senders.find(NUMBER)).isEqualTo(ESI);
    assertThat(before).isEqualTo(1);
    assertThat(service.authentications()).isEqualTo(2);
    assertThat(service.lookUps()).isEqualTo(3);
  }

  @Test
  void renewsACookieThatIsTurnedAway() {
    senders.find(NUMBER);
    service.forgetCookies();

    assertThat(senders.find(NUMBER)).isEqualTo(ESI);
    assertThat(senders.find(NUMBER)).isEqualTo(ESI);
    assertThat(service.authentications()).isEqualTo(2);
    assertThat(service.lookUps()).isEqualTo(4);
  }

  @Test
  void renewsOnceOnly() {
    service.lookUpGoes(Mood.TURNING_AWAY);

    assertThat(senders.find(NUMBER)).isEqualTo(unavailable("the backend publisher answers 401"));
    assertThat(service.authentications()).isEqualTo(2);
    assertThat(service.lookUps()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "GARBAGE,      the dev API gives no cookie",
    "OTHER_JSON,   the dev API gives no cookie",
    "BROKEN,       the dev API answers 500",
    "TURNING_AWAY, the dev API answers 401",
    "ENDLESS,      the dev API gives a broken answer",
  })
  void cannotSayWithoutTheDevApi(Mood mood, String reason) {
    service.authenticationGoes(mood);

    assertThat(senders.find(NUMBER)).isEqualTo(unavailable(reason));
    assertThat(service.lookUps()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "GARBAGE,    the backend publisher gives a broken answer",
    "OTHER_JSON, the backend publisher gives a broken answer",
    "BROKEN,     the backend publisher answers 500",
    "ENDLESS,    the backend publisher gives a broken answer",
  })
  void cannotSayWithoutTheBackendPublisher(Mood mood, String reason) {
    service.lookUpGoes(mood);

    assertThat(senders.find(NUMBER)).isEqualTo(unavailable(reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "no such id"})
  void takesNoUserIdThatIsNone(String id) {
    service.user(NUMBER, id);

    assertThat(senders.find(NUMBER))
        .isEqualTo(unavailable("the backend publisher gives a broken answer"));
  }

  @Test
  void tellsAWrongKey() {
    assertThat(senders("another key", PATIENT).find(NUMBER))
        .isEqualTo(unavailable("the dev API answers 401"));
  }

  @Test
  void waitsForNeitherWithoutEnd() {
    var hasty = senders("key", IMPATIENT);
    service.authenticationGoes(Mood.SLOW);
    var first = hasty.find(NUMBER);
    service.authenticationGoes(Mood.WELL);
    service.lookUpGoes(Mood.SLOW);

    assertThat(first).isEqualTo(unavailable("the dev API does not answer in time"));
    assertThat(hasty.find(NUMBER))
        .isEqualTo(unavailable("the backend publisher does not answer in time"));
  }

  @Test
  void saysWhoCannotBeReached() {
    senders.find(NUMBER);
    service.close();

    var knownCookie = senders.find(NUMBER);
    time.advance(DevSession.LIFE);

    assertThat(knownCookie).isEqualTo(unavailable("the backend publisher cannot be reached"));
    assertThat(senders.find(NUMBER)).isEqualTo(unavailable("the dev API cannot be reached"));
  }

  @Test
  void isWellAgainAsSoonAsTheServiceIs() {
    service.authenticationGoes(Mood.BROKEN);
    senders.find(NUMBER);
    service.authenticationGoes(Mood.WELL);

    assertThat(senders.find(NUMBER)).isEqualTo(ESI);
  }

  @Test
  void authenticatesOnceForAllWhoAskTogether() throws Exception {
    service.authenticationGoes(Mood.SLOW);

    var outcomes = together(50, () -> senders.find(NUMBER));

    assertThat(outcomes).hasSize(50).containsOnly(ESI);
    assertThat(service.authentications()).isEqualTo(1);
  }

  @Test
  void renewsOnceForAllWhoAreTurnedAwayTogether() throws Exception {
    senders.find(NUMBER);
    service.forgetCookies();
    service.authenticationGoes(Mood.SLOW);

    var outcomes = together(50, () -> senders.find(NUMBER));

    assertThat(outcomes).hasSize(50).containsOnly(ESI);
    assertThat(service.authentications()).isEqualTo(2);
  }

  @Test
  void isThereInRemoteModeWhereBothServicesAreNamed(@TempDir Path folder) {
    var settings = service.settings();

    assertThat(remote(folder, List.of())).isEmpty();
    assertThat(remote(folder, settings.subList(0, 6))).isEmpty();
    assertThat(remote(folder, settings.subList(6, 10))).isEmpty();
    assertThat(remote(folder, settings).orElseThrow().find(NUMBER)).isEqualTo(ESI);
  }

  private Optional<Senders> remote(Path folder, List<String> pairs) {
    var random = new SecureRandom();
    var overrides = new ArrayList<>(REMOTE);
    for (var i = 0; i < pairs.size(); i += 2) {
      overrides.add(pairs.get(i) + "=" + pairs.get(i + 1));
    }
    var sources = new Sources(Optional.empty(), folder, folder, Map.of(), overrides);
    var config = ((Loaded.Ok) ConfigLoader.load(sources)).config();
    try (var database = TestDatabases.sqlite(folder)) {
      var masterKey = MasterKey.loadOrCreate(folder.resolve("master.key"), random);
      var hashes = new PasswordHashes(random, 1);
      return UserFeature.assemble(config, database, masterKey, hashes, (handle, user) -> {}, time)
          .senders();
    }
  }

  private Senders senders(String key, Duration timeout) {
    var calls = new AccountService(timeout, timeout);
    var api = new DevApiConfig(URI.create(service.authenticationUrl()), Secret.of(key), "id");
    return new RemoteSenders(
        URI.create(service.lookUpUrl()), new DevSession(api, calls, time), calls);
  }

  /// All are on their way before the slow call goes on.
  private List<SenderOutcome> together(int number, Callable<SenderOutcome> question)
      throws InterruptedException, ExecutionException {
    var started = new CountDownLatch(number);
    var answers = new ArrayList<Future<SenderOutcome>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < number; i++) {
        answers.add(
            threads.submit(
                () -> {
                  started.countDown();
                  return question.call();
                }));
      }
      started.await();
      awaitTheSlowCall();
    }
    var outcomes = new ArrayList<SenderOutcome>();
    for (var answer : answers) {
      outcomes.add(answer.get());
    }
    return outcomes;
  }

  private void awaitTheSlowCall() throws InterruptedException {
    try {
      service.awaitCall();
    } finally {
      service.release();
    }
  }

  private static SenderOutcome unavailable(String reason) {
    return new SenderOutcome.Unavailable(reason);
  }
}
