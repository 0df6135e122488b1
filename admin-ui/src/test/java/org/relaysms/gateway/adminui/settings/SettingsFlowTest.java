package org.relaysms.gateway.adminui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.fixture.Unnamed;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The page in its window, by keyboard.
class SettingsFlowTest {
  private final FxRobot robot = new FxRobot();
  @TempDir private Path folder;

  @Test
  void editsCorrectsUndoesAndSavesByKeyboard() {
    var app = new PlayedApp(Locale.ENGLISH, folder).running("gateways");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
    settle();
    assertThat(text(app, "#settings-file")).isEqualTo(FakeSettings.FILE);

    replace(app, "api.port", "6972");
    replace(app, "sync.session_grace_timeout", "10s");
    assertThat(text(app, "#restart-api-port")).isEqualTo("Needs a restart");
    assertThat(text(app, "#from-api-port")).isEqualTo("Not saved yet");
    assertThat(text(app, "#problem-sync-session_grace_timeout"))
        .isEqualTo("Only a number of seconds from 0 to 3,600, such as 10.");
    assertThat(text(app, "#save-fact")).isEqualTo("1 value to correct");
    assertThat(text(app, "#save-then")).isEqualTo("before 2 changes can be saved.");
    assertThat(disabled(app)).isTrue();
    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();
    app.window.write("06-settings");

    focus(app, "#undo-sync-session_grace_timeout");
    robot.push(KeyCode.SPACE);
    settle();
    assertThat(field(app, "sync.session_grace_timeout").getText()).isEqualTo("10");
    assertThat(disabled(app)).isFalse();

    robot.push(KeyCode.CONTROL, KeyCode.S);
    settle();
    assertThat(app.settings.saves).isEqualTo(List.of(Map.of("api.port", "6972")));
    assertThat(text(app, "#save-fact")).isEqualTo("Saved.");
    focus(app, "#restart-now");
    robot.push(KeyCode.SPACE);
    settle();
    assertThat(app.server.asked).isEmpty();
    TestWindow.run(() -> robot.lookup("Restart the server").queryButton().fire());
    assertThat(app.server.asked).containsExactly("restart");

    find("zebra");
    assertThat(TestWindow.fx(() -> app.shell.lookup("#no-setting-found").isVisible())).isTrue();
    find("port");
    assertThat(shown(app, "api.port")).isTrue();
    assertThat(shown(app, "sync.session_sleep_timeout")).isFalse();
    find("");

    SettingsDay.certificate(app);
    TestWindow.run(() -> ((Button) app.shell.lookup("#make-it")).fire());
    SettingsDay.category(app, "tls");
    assertThat(text(app, "#fingerprint-api_ssl")).startsWith("9F:86:D0:81");
    TestWindow.run(app.server::fallsSilent);
    assertThat(text(app, "#no-settings")).isEqualTo("The server does not run");
    assertThat(app.shell.lookup("#row-api-port")).isNull();
    assertThat(text(app, "#settings-file")).isEqualTo(FakeSettings.FILE);
  }

  private void replace(PlayedApp app, String name, String text) {
    TestWindow.run(() -> field(app, name).requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write(text);
    settle();
  }

  private void find(String text) {
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.DELETE);
    robot.write(text);
    settle();
  }

  private static void focus(PlayedApp app, String selector) {
    TestWindow.run(() -> app.shell.lookup(selector).requestFocus());
  }

  private static void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static boolean shown(PlayedApp app, String name) {
    return TestWindow.fx(() -> app.shell.lookup("#row-" + name.replace('.', '-')).isManaged());
  }

  private static boolean disabled(PlayedApp app) {
    return TestWindow.fx(() -> ((Button) app.shell.lookup("#save")).isDisabled());
  }

  private static TextField field(PlayedApp app, String name) {
    return SettingsDay.field(app, name);
  }

  private static String text(PlayedApp app, String selector) {
    return TestWindow.fx(() -> ((Labeled) app.shell.lookup(selector)).getText());
  }
}
