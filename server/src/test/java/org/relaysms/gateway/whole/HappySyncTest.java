package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relaysms.gateway.sim.PemForm;
import org.relaysms.gateway.sim.SimulatedPage;
import org.relaysms.gateway.sim.SimulatedPage.Closing;
import org.relaysms.gateway.sim.SimulatedPhone;

/// What happens when nothing goes wrong.
@Tag("whole")
class HappySyncTest {
  @RegisterExtension static final RunningServer SERVER = RunningServer.with();

  @Test
  void aPhoneSyncsAndFindsTheGateways() {
    var person = SERVER.newPerson();
    SERVER.gateway("624010000000001", "+237670000001").ping().ok();
    var page = SERVER.openPage(person.id());

    var synced = SimulatedPhone.number(1).sync(SERVER.scan(page), person.password());

    SERVER.secrets().keep(synced.sharedKey());
    assertThat(page.nextFrame(Patience.LONG)).isEqualTo("201- pause");
    assertThat(page.nextFrame(Patience.LONG)).isEqualTo("200- ack");
    assertThat(page.closed(Patience.LONG)).isEqualTo(new Closing(1000, ""));
    assertThat(synced.sharedKey()).matches("[0-9a-f]{32}");
    assertThat(synced.platforms())
        .isNotEmpty()
        .allSatisfy(
            platform ->
                assertThat(platform.fieldNames())
                    .toIterable()
                    .contains("name", "description", "type", "letter", "logo"));
    assertThat(synced.seeds().findValuesAsText("MSISDN")).contains("+237670000001");
    assertThat(SERVER.operator().devices(person.id())).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aPhoneMaySendItsKeyInEveryForm(PemForm form) {
    var person = SERVER.newPerson();
    var phone = SimulatedPhone.number(1).sending(form);

    var synced = phone.sync(SERVER.startUnopened(person.id()), person.password());

    assertThat(synced.sharedKey()).hasSize(32);
  }

  @Test
  void aSecondPhoneOfTheSameUserGetsAKeyOfItsOwn() {
    var person = SERVER.newPerson();

    var first = SimulatedPhone.number(1).sync(SERVER.startUnopened(person.id()), person.password());
    var second =
        SimulatedPhone.number(2).sync(SERVER.startUnopened(person.id()), person.password());

    assertThat(second.sharedKey()).isNotEqualTo(first.sharedKey());
    assertThat(SERVER.operator().devices(person.id())).hasSize(2);
  }

  @Test
  void theSamePhoneAgainGetsANewKeyAndStaysOneDevice() {
    var person = SERVER.newPerson();

    var first = SimulatedPhone.number(1).sync(SERVER.startUnopened(person.id()), person.password());
    var again = SimulatedPhone.number(1).sync(SERVER.startUnopened(person.id()), person.password());

    assertThat(again.sharedKey()).isNotEqualTo(first.sharedKey());
    assertThat(SERVER.operator().devices(person.id())).hasSize(1);
  }

  @Test
  void theServersKeyIsAlwaysTheSameAndInTheClassicForm() {
    var person = SERVER.newPerson();
    var phone = SimulatedPhone.number(1);

    phone.handshake(SERVER.startUnopened(person.id())).ok();
    var pem = phone.lastHandshake().serverPem();

    assertThat(pem).isEqualTo(PemForm.OPENSSL_64.of(phone.lastHandshake().serverKey()));
    assertThat(pem).startsWith("-----BEGIN PUBLIC KEY-----\n").doesNotEndWith("\n");
  }

  @Test
  void nobodyLearnsWhetherAUserExists() {
    assertThat(SimulatedPage.ask(SERVER.api(), "nobody-at-all").status()).isEqualTo(200);
  }
}
