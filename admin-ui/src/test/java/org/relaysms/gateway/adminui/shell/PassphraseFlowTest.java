package org.relaysms.gateway.adminui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.fixture.Unnamed;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A server that wants its passphrase, by keyboard; writes what that looks like.
class PassphraseFlowTest {
  private final FxRobot robot = new FxRobot();
  @TempDir private Path folder;

  @Test
  void asksAndStartsTheServerWithWhatWasTyped() {
    var app = wanting(Locale.ENGLISH, false);

    app.window.write("14-passphrase");
    assertThat(unnamed(app)).isEmpty();
    assertThat(TestWindow.fx(() -> robot.lookup("#passphrase-deed").queryButton().isDisabled()))
        .isTrue();
    robot.write("correct horse").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(app.server.asked).containsExactly("start with correct horse");
    assertThat(app.shell.sheets().isOpen()).isFalse();
  }

  @Test
  void saysThatItWasWrongAndAsksAgain() {
    var app = wanting(Locale.ENGLISH, true);

    app.window.write("14-passphrase-wrong");

    assertThat(unnamed(app)).isEmpty();
    assertThat(shown(app, "#passphrase-wrong")).isTrue();
    assertThat(field().getAccessibleHelp()).contains("does not fit");
    assertThat(field().getText()).isEmpty();
    assertThat(TestWindow.fx(() -> field().isFocused())).isTrue();
  }

  @Test
  void asksInFrench() {
    var app = wanting(Locale.FRENCH, true);

    app.window.write("14-passphrase-fr");

    assertThat(unnamed(app)).isEmpty();
  }

  @Test
  void comesBackToTheQuestionAfterItWasClosed() {
    var app = wanting(Locale.ENGLISH, false);
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(app.shell.sheets().isOpen()).isFalse();
    app.window.write("14-passphrase-closed");

    TestWindow.run(() -> robot.lookup("#start-again").queryButton().fire());
    assertThat(shown(app, "#passphrase")).isTrue();
    TestWindow.run(() -> app.shell.sheets().close());
    TestWindow.run(() -> app.shell.show("gateways"));
    app.window.write("14-passphrase-banner");
    TestWindow.run(() -> robot.lookup("#banner .button").queryButton().fire());

    assertThat(shown(app, "#passphrase")).isTrue();
    assertThat(app.server.asked).isEmpty();
  }

  /// What somebody is typing elsewhere is not swept away.
  @Test
  void coversNoOtherSheet() {
    var app = new PlayedApp(Locale.ENGLISH, folder).running("overview");
    robot.write("?");
    WaitForAsyncUtils.waitForFxEvents();

    TestWindow.run(() -> app.server.becomes(Samples.passphraseWanted(false)));

    assertThat(shown(app, "#passphrase")).isFalse();
    assertThat(app.shell.sheets().isOpen()).isTrue();
  }

  private PlayedApp wanting(Locale language, boolean wrong) {
    var app = new PlayedApp(language, folder);
    TestWindow.run(() -> app.server.becomes(Samples.passphraseWanted(wrong)));
    return app;
  }

  private PasswordField field() {
    return robot.lookup("#passphrase").queryAs(PasswordField.class);
  }

  private static boolean shown(PlayedApp app, String selector) {
    return TestWindow.fx(() -> app.shell.lookup(selector) != null);
  }

  private static List<String> unnamed(PlayedApp app) {
    return TestWindow.fx(() -> Unnamed.in(app.shell));
  }
}
