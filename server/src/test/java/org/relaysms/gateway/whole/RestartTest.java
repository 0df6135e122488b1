package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.relaysms.gateway.sim.SimulatedAccountService;
import org.relaysms.gateway.sim.SimulatedAccountService.Mood;
import org.relaysms.gateway.sim.SimulatedPage;
import org.relaysms.gateway.sim.SimulatedPhone;

/// The server stops and starts again while a sync stands in each of its states (contract section 4:
/// sessions do not outlive their server process).
@Tag("whole")
class RestartTest {
  private static final String PASSWORD = "remote password";
  private static final SimulatedAccountService ACCOUNTS = SimulatedAccountService.on(0, PASSWORD);

  @RegisterExtension static final RunningServer SERVER = RunningServer.with(ACCOUNTS.settings());

  private final SimulatedPhone phone = SimulatedPhone.number(1);

  @AfterAll
  static void stop() {
    ACCOUNTS.close();
  }

  @Test
  void aSessionThatWaitsForItsPageIsGone() {
    var url = SERVER.socketUrl("ama-restart");

    SERVER.restart();

    assertGone(url);
  }

  @Test
  void aPageThatShowsACodeIsToldThatTheServerGoesAway() {
    var page = SERVER.openPage("ama-restart");
    var code = SERVER.scan(page);

    SERVER.restart();

    assertThat(page.closed(Patience.LONG).code()).isEqualTo(1001);
    assertThat(phone.handshake(code)).hasToString("400 failed to update user's public key");
    assertGone(page.url());
  }

  @Test
  void aPausedSyncIsOver() {
    var page = SERVER.openPage("ama-restart");
    phone.handshake(SERVER.scan(page)).ok();

    SERVER.restart();

    assertThat(page.closed(Patience.LONG).code()).isEqualTo(1001);
    assertThat(phone.verify(PASSWORD)).hasToString("400 invalid session requested");
    assertGone(page.url());
  }

  @Test
  void aVerifyUnderWayLeavesEitherADeviceWithItsAnswerOrNothing() {
    var page = SERVER.openPage("verifying-restart");
    phone.handshake(SERVER.scan(page)).ok();
    ACCOUNTS.feels(Mood.SLOW);
    var before = ACCOUNTS.checks();
    var answer = CompletableFuture.supplyAsync(() -> phone.verify(PASSWORD).status());
    await().atMost(Patience.LONG).until(() -> ACCOUNTS.checks() > before);

    SERVER.restart();

    ACCOUNTS.feels(Mood.WELL);
    assertThat(page.closed(Patience.LONG).code()).isEqualTo(1001);
    assertThat(statusOrBroken(answer)).isNotEqualTo(200);
    assertThat(phone.verify(PASSWORD)).hasToString("400 invalid session requested");
    assertThat(SERVER.operator().devices("verifying-restart")).isEmpty();
  }

  @Test
  void aFinishedSyncStaysFinishedAndItsPasswordSpent() {
    phone.handshake(SERVER.startUnopened("done-restart")).ok();
    var sealed = phone.sealed(PASSWORD);
    phone.synced(phone.verifySealed(sealed));
    var devices = SERVER.operator().devices("done-restart");

    SERVER.restart();

    assertThat(devices).hasSize(1);
    assertThat(SERVER.operator().devices("done-restart")).isEqualTo(devices);
    assertThat(phone.verifySealed(sealed)).hasToString("400 invalid session requested");
    phone.handshake(SERVER.startUnopened("done-restart")).ok();
    assertThat(phone.verifySealed(sealed)).hasToString("401 failed to authenticate");
  }

  @Test
  void theServersKeyAndItsLiveGatewaysSurvive() {
    var gateway = SERVER.gateway("624010000000077", "+237670000077");
    gateway.ping().ok();
    phone.handshake(SERVER.startUnopened("ama-restart")).ok();
    var pem = phone.lastHandshake().serverPem();

    SERVER.restart();

    assertThat(gateway.numberOf(gateway.imsi())).isEqualTo(gateway.msisdn());
    phone.handshake(SERVER.startUnopened("ama-restart")).ok();
    assertThat(phone.lastHandshake().serverPem()).isEqualTo(pem);
  }

  private static void assertGone(URI socket) {
    assertThat(SimulatedPage.connect(socket).closed(Patience.LONG).code()).isEqualTo(1008);
  }

  private static int statusOrBroken(CompletableFuture<Integer> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      assertThat(e).hasCauseInstanceOf(UncheckedIOException.class);
      return 0;
    }
  }
}
