package org.relaysms.gateway.adminui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.fixture.PlayedServer;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.Setting;

class SettingsViewModelTest {
  private final FakeSettings port = new FakeSettings();
  private final PlayedServer server = new PlayedServer();
  private final SettingsViewModel model = new SettingsViewModel(port, server, server);

  @SuppressWarnings("NullAway.Init")
  private Subscription open;

  @BeforeEach
  void open() {
    server.says(Samples.status());
    open = model.open();
  }

  @Test
  void countsWhatDiffersFromTheFileOnly() {
    model.type(setting("api.port"), "6972");
    model.type(setting("sync.session_change_limit"), "3");
    model.type(setting("publisher.url"), "");

    assertThat(model.changes()).isEqualTo(1);
    model.type(setting("api.port"), "6969");
    assertThat(model.changes()).isZero();
  }

  @Test
  void savesWhatIsRightAndOffersARestart() {
    model.type(setting("api.port"), "6972");

    model.save();

    assertThat(port.saves).containsExactly(Map.of("api.port", "6972"));
    assertThat(model.changes()).isZero();
    assertThat(model.waiting()).isEqualTo(1);
    assertThat(model.notice().get()).isEqualTo(new Notice.Saved());
    model.restart();
    assertThat(server.asked).containsExactly("restart");
  }

  @Test
  void savesNothingWhileAValueIsWrong() {
    model.type(setting("api.port"), "6972");
    model.type(setting("sync.session_grace_timeout"), "10s");

    model.save();

    assertThat(port.saves).isEmpty();
    assertThat(model.faults(Category.SYNC)).isEqualTo(1);
    assertThat(model.faults(Category.ADDRESSES)).isZero();
    model.undo("sync.session_grace_timeout");
    assertThat(model.savable()).isTrue();
  }

  @Test
  void asksOneQuestionAtATimeAndTheLastWordCounts() {
    port.hold();
    model.type(setting("sync.session_grace_timeout"), "1");
    model.type(setting("sync.session_grace_timeout"), "1s");
    model.type(setting("sync.session_grace_timeout"), "12");

    assertThat(port.waiting()).isEqualTo(1);
    assertThat(model.savable()).isFalse();
    port.release();
    assertThat(model.savable()).isFalse();
    port.release();
    assertThat(model.savable()).isTrue();
  }

  @Test
  void losesNothingTypedWhenTheServerGoesAndComes() {
    model.type(setting("api.port"), "6972");

    server.fallsSilent();
    assertThat(model.standing().get()).isEqualTo(new Standing.NotRunning());
    assertThat(model.savable()).isFalse();
    open.close();
    open = model.open();
    server.says(Samples.status());

    assertThat(model.typed("api.port")).contains("6972");
    assertThat(model.savable()).isTrue();
  }

  @Test
  void losesNothingTypedWhenTheFileHasChangedMeanwhile() {
    port.changedByAnother();
    model.type(setting("api.port"), "6972");

    model.save();
    assertThat(model.notice().get()).isEqualTo(new Notice.Stale());
    assertThat(model.typed("api.port")).contains("6972");

    model.refresh();
    model.save();
    assertThat(port.saves).hasSize(1);
  }

  @Test
  void saysWhyTheServerRefused() {
    port.refusal =
        Optional.of(
            new Reply.Refused<>(409, "Read-only", "conf.ini is read-only.", Optional.empty()));
    model.type(setting("api.port"), "6972");

    model.save();

    assertThat(model.notice().get()).isEqualTo(new Notice.Refused("conf.ini is read-only."));
    assertThat(model.typed("api.port")).contains("6972");
  }

  @Test
  void makesACertificateAndKeepsWhatIsTyped() {
    model.type(setting("api.port"), "6972");

    model.selfSign("rsa");

    assertThat(port.saves)
        .containsExactly(Map.of("api_ssl.crt", "tls/self-signed.pem", "api_ssl.key", "rsa"));
    assertThat(model.typed("api.port")).contains("6972");
    assertThat(model.notice().get()).isEqualTo(new Notice.Saved());
  }

  @Test
  void showsNoSettingsOfAServerThatWentWhileItSaved() {
    port.meanwhile = server::fallsSilent;
    model.type(setting("api.port"), "6972");

    model.save();

    assertThat(model.standing().get()).isEqualTo(new Standing.NotRunning());
    assertThat(model.changes()).isZero();
  }

  @Test
  void waitsNoLongerForAServerThatDoesNotComeBack() {
    model.restart();
    server.fallsSilent();
    server.becomes(Samples.starting());
    assertThat(model.notice().get()).isEqualTo(new Notice.Restarting());

    server.becomes(Samples.badSettings());

    assertThat(model.notice().get()).isEqualTo(new Notice.None());
  }

  @Test
  void setsAndRemovesASecretWithoutEverHavingIt() {
    var secret = setting("publisher.secret");
    assertThat(secret.value()).isEmpty();

    model.type(secret, "hunter2");
    assertThat(model.typed("publisher.secret")).contains("hunter2");
    model.type(secret, "");
    assertThat(model.changes()).isZero();
    model.remove(secret);
    model.save();

    assertThat(port.saves).containsExactly(Map.of("publisher.secret", ""));
  }

  private Setting setting(String name) {
    return ((Standing.Told) model.standing().get())
        .sheet().settings().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow();
  }
}
