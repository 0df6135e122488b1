package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.relaysms.gateway.sim.Answer;
import org.relaysms.gateway.sim.SimulatedPage.Closing;
import org.relaysms.gateway.sim.SimulatedPhone;
import org.relaysms.gateway.whole.RunningServer.Person;

/// Phones that race, retry, guess and replay.
@Tag("whole")
class PhonesTest {
  @RegisterExtension static final RunningServer SERVER = RunningServer.with();

  private final SimulatedPhone phone = SimulatedPhone.number(1);
  private final SimulatedPhone other = SimulatedPhone.number(2);
  private Person person;

  @BeforeEach
  void addPerson() {
    person = SERVER.newPerson();
  }

  @Test
  void ofTwoPhonesThatRaceForOneCodeOneWins() {
    var page = SERVER.openPage(person.id());
    var code = SERVER.scan(page);

    var one = CompletableFuture.supplyAsync(() -> phone.handshake(code));
    var two = CompletableFuture.supplyAsync(() -> other.handshake(code));

    var answers = List.of(one.join(), two.join());
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    assertThat(answers).extracting(Answer::text).contains("session already in use");
    var winner = one.join().status() == 200 ? phone : other;
    winner.synced(winner.verify(person.password()));
    assertThat(page.nextFrame(Patience.LONG)).isEqualTo("201- pause");
    assertThat(page.nextFrame(Patience.LONG)).isEqualTo("200- ack");
  }

  @Test
  void aHandshakeThatIsRetriedIsAnsweredAgainAndPausesOnce() {
    var page = SERVER.openPage(person.id());
    var code = SERVER.scan(page);

    var first = phone.handshake(code).ok();
    var again = phone.handshake(code).ok();
    phone.synced(phone.verify(person.password()));

    assertThat(again.json()).isEqualTo(first.json());
    page.closed(Patience.LONG);
    assertThat(page.unread()).containsExactly("201- pause", "200- ack");
  }

  @Test
  void aVerifyThatIsRetriedGetsTheSameKey() {
    phone.handshake(SERVER.startUnopened(person.id())).ok();
    var sealed = phone.sealed(person.password());

    var first = phone.synced(phone.verifySealed(sealed));
    var again = phone.synced(phone.verifySealed(sealed));

    assertThat(again.sharedKey()).isEqualTo(first.sharedKey());
  }

  @Test
  void aFreshVerifyAfterTheAcknowledgementIsRefused() {
    phone.handshake(SERVER.startUnopened(person.id())).ok();
    phone.synced(phone.verify(person.password()));

    var answer = phone.verify(person.password());

    assertThat(answer).hasToString("400 invalid session requested");
  }

  @Test
  void anAcknowledgedSessionTakesNoHandshake() {
    var code = SERVER.startUnopened(person.id());
    phone.sync(code, person.password());

    assertThat(phone.handshake(code).status()).isEqualTo(400);
    assertThat(other.handshake(code).status()).isEqualTo(400);
  }

  @Test
  void afterAWrongPasswordTheRightOneIsWelcome() {
    var page = SERVER.openPage(person.id());
    phone.handshake(SERVER.scan(page)).ok();

    var wrong = phone.verify(SERVER.secrets().keep("wrong password"));

    assertThat(wrong).hasToString("401 failed to authenticate");
    assertThat(page.nextFrame(Patience.LONG)).isEqualTo("201- pause");
    assertThat(page.unread()).isEmpty();
    phone.synced(phone.verify(person.password()));
    assertThat(page.nextFrame(Patience.LONG)).isEqualTo("200- ack");
  }

  @Test
  void fiveWrongPasswordsEndTheSession() {
    var page = SERVER.openPage(person.id());
    phone.handshake(SERVER.scan(page)).ok();

    for (var i = 0; i < 5; i++) {
      assertThat(phone.verify("wrong password").status()).isEqualTo(401);
    }

    assertThat(phone.verify(person.password())).hasToString("400 invalid session requested");
    assertThat(page.closed(Patience.LONG).code()).isEqualTo(1000);
    assertThat(page.unread()).containsExactly("201- pause");
    assertThat(SERVER.operator().devices(person.id())).isEmpty();
  }

  @Test
  void anUndecryptablePasswordCountsAsWrong() {
    phone.handshake(SERVER.startUnopened(person.id())).ok();

    for (var i = 0; i < 5; i++) {
      var garbage = Base64.getEncoder().encodeToString(new byte[256]);
      assertThat(phone.verifySealed(garbage)).hasToString("400 invalid password encryption");
    }

    assertThat(phone.verify(person.password())).hasToString("400 invalid session requested");
  }

  @Test
  void anUnknownUserLooksLikeAWrongPassword() {
    phone.handshake(SERVER.startUnopened("nobody-at-all")).ok();

    assertThat(phone.verify(person.password())).hasToString("401 failed to authenticate");
  }

  @Test
  void anOverheardPasswordIsWorthNothingOnAnotherSession() {
    phone.handshake(SERVER.startUnopened(person.id())).ok();
    var overheard = phone.sealed(person.password());
    phone.synced(phone.verifySealed(overheard));
    other.handshake(SERVER.startUnopened(person.id())).ok();

    var replayed = other.verifySealed(overheard);

    assertThat(replayed).hasToString("401 failed to authenticate");
    assertThat(SERVER.operator().devices(person.id())).hasSize(1);
    other.synced(other.verify(person.password()));
  }

  @Test
  void anOverheardWrongPasswordIsRememberedToo() {
    phone.handshake(SERVER.startUnopened(person.id())).ok();
    var overheard = phone.sealed("wrong password");
    phone.verifySealed(overheard);
    other.handshake(SERVER.startUnopened(person.id())).ok();

    assertThat(other.verifySealed(overheard)).hasToString("401 failed to authenticate");
  }

  @Test
  void anOverheardHandshakeOnAnotherSessionGivesNoKeyToTheListener() {
    var stolen = new SimulatedPhone(phone.keys());
    phone.handshake(SERVER.startUnopened(person.id())).ok();
    var overheard = phone.sealed(person.password());
    phone.synced(phone.verifySealed(overheard));
    stolen.handshake(SERVER.startUnopened(person.id())).ok();

    assertThat(stolen.verifySealed(overheard)).hasToString("401 failed to authenticate");
  }

  @Test
  void aSessionBelongsToItsUser() {
    var someone = SERVER.newPerson();
    var code = SERVER.startUnopened(person.id());
    var foreign = URI.create(code.toString().replace(person.id(), someone.id()));

    assertThat(phone.handshake(foreign)).hasToString("400 failed to update user's public key");
    phone.sync(code, person.password());
  }

  @Test
  void thereIsNoVerifyBeforeTheHandshake() {
    phone.handshake(SERVER.startUnopened(person.id())).ok();
    var sealed = phone.sealed(person.password());
    var fresh = SERVER.startUnopened(person.id());

    var answer = other.verifyAt(SyncUrls.verification(fresh), sealed);

    assertThat(answer).hasToString("400 invalid session requested");
  }

  @Test
  void anOperatorMayEndASession() {
    var page = SERVER.openPage(person.id());
    phone.handshake(SERVER.scan(page)).ok();
    for (var session : SERVER.operator().sessions()) {
      if (session.path("user").asText().equals(person.id())) {
        SERVER.operator().endSession(session.path("id").asText());
      }
    }

    assertThat(page.closed(Patience.LONG)).extracting(Closing::code).isEqualTo(1000);
    assertThat(phone.verify(person.password())).hasToString("400 invalid session requested");
  }
}
