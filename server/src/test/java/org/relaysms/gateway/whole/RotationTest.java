package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.relaysms.gateway.sim.SimulatedPage;
import org.relaysms.gateway.sim.SimulatedPage.Closing;
import org.relaysms.gateway.sim.SimulatedPhone;
import org.relaysms.gateway.whole.RunningServer.Person;

/// The turning code with a life of 3 s for 15, and a grace of 2 s for 10; the exact moments are
/// proven on a stepped clock elsewhere, here the same is seen over real sockets.
@Tag("whole")
@Isolated("it measures when frames come")
class RotationTest {
  @RegisterExtension
  static final RunningServer SERVER =
      RunningServer.with(
          "sync.session_sleep_timeout", "3",
          "sync.session_grace_timeout", "2",
          "sync.session_paused_timeout", "2",
          "sync.session_open_timeout", "2");

  private final SimulatedPhone phone = SimulatedPhone.number(1);
  private Person person;

  @BeforeEach
  void addPerson() {
    person = SERVER.newPerson();
  }

  @Test
  void undisturbedAPageSeesThreeCodesAndIsClosed() {
    var page = SERVER.openPage(person.id());
    var first = page.next(Patience.LONG);
    var second = page.next(Patience.LONG);
    var third = page.next(Patience.LONG);

    assertThat(page.closed(Patience.LONG)).isEqualTo(new Closing(1000, ""));
    assertThat(page.unread()).isEmpty();
    assertThat(SimulatedPage.code(first.text())).isNotEqualTo(SimulatedPage.code(second.text()));
    assertThat(millis(first, second)).isBetween(2_500L, 3_700L);
    assertThat(millis(second, third)).isBetween(2_500L, 3_700L);
    assertThat(phone.handshake(SimulatedPage.code(third.text())).status()).isEqualTo(400);
  }

  @Test
  void theFirstCodeCarriesThePagesOwnSession() {
    var page = SERVER.openPage(person.id());

    assertThat(SyncUrls.sessionId(SERVER.scan(page))).isEqualTo(SyncUrls.sessionId(page.url()));
  }

  @Test
  void aCodeScannedJustBeforeItTurnsIsGood() {
    var page = SERVER.openPage(person.id());
    var frame = page.next(Patience.LONG);
    Patience.until(frame.nanos(), Duration.ofMillis(2_600));

    assertThat(phone.handshake(SimulatedPage.code(frame.text())).status()).isEqualTo(200);

    assertThat(page.nextFrame(Patience.LONG)).isEqualTo("201- pause");
  }

  @Test
  void aCodeScannedJustAfterItTurnedIsGoodWithinGrace() {
    var page = SERVER.openPage(person.id());
    var first = SERVER.scan(page);
    SERVER.scan(page);

    assertThat(phone.handshake(first).status()).isEqualTo(200);
    assertThat(page.nextFrame(Patience.LONG)).isEqualTo("201- pause");
    phone.synced(phone.verify(person.password()));
  }

  @Test
  void aCodeIsDeadWhenItsGraceIsOver() {
    var page = SERVER.openPage(person.id());
    var first = SERVER.scan(page);
    var second = page.next(Patience.LONG);
    Patience.until(second.nanos(), Duration.ofMillis(2_200));

    var answer = phone.handshake(first);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).isEqualTo("failed to update user's public key");
    assertThat(phone.handshake(SimulatedPage.code(second.text())).status()).isEqualTo(200);
  }

  @Test
  void aPhoneThatNeverSendsAPasswordLetsTheSessionExpire() {
    var page = SERVER.openPage(person.id());
    var code = SERVER.scan(page);
    phone.handshake(code).ok();

    assertThat(page.closed(Patience.LONG)).isEqualTo(new Closing(1000, "expired"));
    assertThat(page.unread()).containsExactly("201- pause");
    assertThat(phone.verify(person.password()).text()).isEqualTo("invalid session requested");
    assertThat(SimulatedPhone.number(2).handshake(code).status()).isEqualTo(400);
  }

  @Test
  void aSessionThatNobodyOpensExpires() {
    var url = SERVER.socketUrl(person.id());
    var handshake = SyncUrls.handshake(SERVER.api(), url);

    await()
        .atMost(Patience.LONG)
        .pollDelay(Duration.ofMillis(2_100))
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () ->
                assertThat(SimulatedPage.connect(url).closed(Patience.LONG).code())
                    .isEqualTo(1008));
    assertThat(phone.handshake(handshake).status()).isEqualTo(400);
  }

  private static long millis(SimulatedPage.Frame from, SimulatedPage.Frame to) {
    return (to.nanos() - from.nanos()) / 1_000_000;
  }
}
