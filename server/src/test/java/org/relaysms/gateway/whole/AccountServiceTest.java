package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.relaysms.gateway.sim.SimulatedAccountService;
import org.relaysms.gateway.sim.SimulatedAccountService.Mood;
import org.relaysms.gateway.sim.SimulatedPage;
import org.relaysms.gateway.sim.SimulatedPhone;

/// A sync whose users are known to another service only, in good and in bad days.
@Tag("whole")
class AccountServiceTest {
  private static final String PASSWORD = "remote password";
  private static final SimulatedAccountService ACCOUNTS = SimulatedAccountService.on(0, PASSWORD);

  @RegisterExtension static final RunningServer SERVER = RunningServer.with(settings());

  private final SimulatedPhone phone = SimulatedPhone.number(1);
  private SimulatedPage page;

  @AfterAll
  static void stop() {
    ACCOUNTS.close();
  }

  @BeforeEach
  void shakeHands() {
    SERVER.secrets().keep(PASSWORD);
    ACCOUNTS.feels(Mood.WELL);
    page = SERVER.openPage("remote-user");
    phone.handshake(SERVER.scan(page)).ok();
    assertThat(page.nextFrame(Patience.LONG)).isEqualTo("201- pause");
  }

  @Test
  void theSavedPlatformsComeWithTheirLogos() {
    var synced = phone.synced(phone.verify(PASSWORD));

    assertThat(synced.platforms()).hasSize(1);
    assertThat(synced.platforms().getFirst().path("letter").asText()).isEqualTo("g");
    assertThat(synced.platforms().getFirst().path("logo").asText())
        .isEqualTo(ACCOUNTS.url() + "/logo/gmail.svg");
    assertThat(page.nextFrame(Patience.LONG)).isEqualTo("200- ack");
  }

  @Test
  void theOperatorIsToldWhereAccountsLive() {
    assertThat(SERVER.operator().accountService()).contains(ACCOUNTS.url());
    assertThat(SERVER.operator().users()).isEmpty();
  }

  @Test
  void aWrongPasswordIsSaidAndCounted() {
    assertThat(phone.verify("not the password")).hasToString("401 failed to authenticate");
    stillUsable();
  }

  @Test
  void aPasswordTooShortForTheServiceIsAWrongOne() {
    assertThat(phone.verify("short")).hasToString("401 failed to authenticate");
    stillUsable();
  }

  @Test
  void itsWishToBeLeftAloneIsPassedOn() {
    ACCOUNTS.feels(Mood.BUSY);

    var answer = phone.verify(PASSWORD);

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).contains("7");
    ACCOUNTS.feels(Mood.WELL);
    stillUsable();
  }

  @Test
  void itsFailureIsABadGateway() {
    ACCOUNTS.feels(Mood.BROKEN);

    var answer = phone.verify(PASSWORD);

    assertThat(answer.status()).isIn(502, 503, 504);
    assertThat(answer.text()).isEmpty();
    ACCOUNTS.feels(Mood.WELL);
    stillUsable();
  }

  @Test
  void withoutPlatformsNothingIsAcknowledged() {
    ACCOUNTS.feels(Mood.WITHOUT_PLATFORMS);

    assertThat(phone.verify(PASSWORD).status()).isEqualTo(502);

    assertThat(page.unread()).isEmpty();
    ACCOUNTS.feels(Mood.WELL);
    stillUsable();
  }

  @Test
  void aSlowServiceIsGivenUpInTime() {
    ACCOUNTS.feels(Mood.SLOW);

    var answer = phone.verify(PASSWORD);

    assertThat(answer.status()).isEqualTo(504);
    ACCOUNTS.feels(Mood.WELL);
    stillUsable();
  }

  @Test
  void aSlowServiceHoldsUpNobodyElse() {
    ACCOUNTS.feels(Mood.SLOW);
    var slow = CompletableFuture.supplyAsync(() -> phone.verify(PASSWORD));

    var other = SimulatedPhone.number(2);
    other.handshake(SERVER.startUnopened("another-user")).ok();
    SERVER.assertWell();

    ACCOUNTS.release();
    assertThat(slow.join().status()).isIn(200, 504);
  }

  @Test
  void aServiceThatIsDownIsSaid() {
    ACCOUNTS.goDown();

    var answer = phone.verify(PASSWORD);

    assertThat(answer.status()).isIn(502, 503);
    assertThat(answer.text()).isEmpty();
    ACCOUNTS.comeUp();
    stillUsable();
  }

  private void stillUsable() {
    phone.synced(phone.verify(PASSWORD));
    assertThat(page.nextFrame(Patience.LONG)).isEqualTo("200- ack");
  }

  private static List<String> settings() {
    var settings = new ArrayList<>(ACCOUNTS.settings());
    settings.addAll(List.of("user_management_api.timeout", "2"));
    return settings;
  }
}
