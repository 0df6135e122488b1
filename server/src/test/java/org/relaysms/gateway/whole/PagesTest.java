package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.relaysms.gateway.sim.SimulatedPage;
import org.relaysms.gateway.sim.SimulatedPage.Closing;
import org.relaysms.gateway.sim.SimulatedPhone;
import org.relaysms.gateway.whole.RunningServer.Person;

/// Pages that drop, return, double and stray.
@Tag("whole")
class PagesTest {
  @RegisterExtension
  static final RunningServer SERVER = RunningServer.with("cors.origins", "https://good.example");

  private final SimulatedPhone phone = SimulatedPhone.number(1);
  private Person person;

  @BeforeEach
  void addPerson() {
    person = SERVER.newPerson();
  }

  @Test
  void aPageThatDroppedReturnsToTheSameCode() {
    var page = SERVER.openPage(person.id());
    var code = SERVER.scan(page);
    page.drop();

    var back = SimulatedPage.connect(page.url());

    assertThat(SERVER.scan(back)).isEqualTo(code);
    phone.sync(code, person.password());
    assertThat(back.nextFrame(Patience.LONG)).isEqualTo("201- pause");
    assertThat(back.nextFrame(Patience.LONG)).isEqualTo("200- ack");
  }

  @Test
  void aPageThatLeftPolitelyMayReturn() {
    var page = SERVER.openPage(person.id());
    var code = SERVER.scan(page);
    page.close();

    var back = SimulatedPage.connect(page.url());

    assertThat(SERVER.scan(back)).isEqualTo(code);
  }

  @Test
  void aSyncGoesThroughWhileItsPageIsAway() {
    var page = SERVER.openPage(person.id());
    var code = SERVER.scan(page);
    page.drop();

    phone.sync(code, person.password());

    assertThat(SimulatedPage.connect(page.url()).closed(Patience.LONG).code()).isEqualTo(1008);
  }

  @Test
  void aSecondPageOfALiveSessionIsTurnedAway() {
    var page = SERVER.openPage(person.id());
    var code = SERVER.scan(page);

    var second = SimulatedPage.connect(page.url());

    assertThat(second.closed(Patience.LONG)).isEqualTo(new Closing(1000, "already connected"));
    phone.sync(code, person.password());
    assertThat(page.nextFrame(Patience.LONG)).isEqualTo("201- pause");
    assertThat(page.nextFrame(Patience.LONG)).isEqualTo("200- ack");
  }

  @Test
  void aSecondPageReplacesOneThatAnswersNoPing() {
    try (var silent = RawSocket.webSocket(SERVER.socketUrl(person.id()))) {
      var url = silent.url();

      var second = SimulatedPage.connect(url);

      phone.sync(SERVER.scan(second), person.password());
      assertThat(second.nextFrame(Patience.LONG)).isEqualTo("201- pause");
    }
  }

  @Test
  void anUnknownSessionIsClosedWithPolicyViolation() {
    var url = SERVER.webSocket().resolve("/v2/sync/init/" + person.id() + "/" + "0".repeat(32));

    assertThat(SimulatedPage.connect(url).closed(Patience.LONG).code()).isEqualTo(1008);
  }

  @Test
  void aSessionOfAnotherUserIsClosedWithPolicyViolation() {
    var url = SERVER.socketUrl(person.id()).toString().replace(person.id(), "somebody-else");

    assertThat(SimulatedPage.connect(URI.create(url)).closed(Patience.LONG).code()).isEqualTo(1008);
  }

  @Test
  void aPageOfAnAllowedOriginIsWelcome() {
    var page =
        SimulatedPage.connect(SERVER.socketUrl(person.id()), "Origin", "https://good.example");

    assertThat(SERVER.scan(page).getPath()).contains(person.id());
  }

  @Test
  void aPageOfAnotherOriginIsRefused() {
    var url = SERVER.socketUrl(person.id());

    assertThatThrownBy(() -> SimulatedPage.connect(url, "Origin", "https://evil.example"))
        .hasMessageContaining("WebSocketHandshakeException");
  }

  @Test
  void onlyTheExactPathIsASocket() {
    var url = SERVER.socketUrl(person.id());

    assertThatThrownBy(() -> SimulatedPage.connect(URI.create(url + "/more")))
        .hasMessageContaining("WebSocketHandshakeException");
  }

  @Test
  void whatAPageSaysIsIgnored() {
    var page = SERVER.openPage(person.id());
    page.say("200- ack");
    page.sayInPieces(List.of("{\"qr", "_url\":", " 1}"));

    phone.sync(SERVER.scan(page), person.password());

    page.closed(Patience.LONG);
    assertThat(page.unread()).containsExactly("201- pause", "200- ack");
  }

  @Test
  void theFrameHasTheTwoUrlsAndNothingElse() {
    var page = SERVER.openPage(person.id());

    var frame = page.nextFrame(Patience.LONG);

    var code = SimulatedPage.code(frame);
    SERVER.secrets().keep(SyncUrls.sessionId(code).orElseThrow());
    assertThat(frame.replace(" ", ""))
        .isEqualTo(
            "{\"qr_url\":\"%s\",\"mobile_url\":\"%s\"}"
                .formatted(code, code.toString().replaceFirst("^http", "app")));
    assertThat(code.getPort()).isEqualTo(SERVER.api().getPort());
  }
}
