package org.relaysms.gateway.adminui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.fixture.Unnamed;
import org.relaysms.gateway.adminui.remote.Reply;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The window by keyboard.
class ShellFlowTest {
  private final FxRobot robot = new FxRobot();
  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private PlayedApp app;

  @BeforeEach
  void open() {
    app = new PlayedApp(Locale.ENGLISH, folder);
  }

  @Test
  void opensPagesByNumberAndRemembersTheLast() {
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(app.memory.get("page")).contains("sync");
    assertThat(app.server.watchers()).isEqualTo(2);
    assertThat(shown("#banner")).isTrue();
  }

  @Test
  void listsTheShortcutsAndClosesThemWithEscape() {
    robot.write("?");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(app.shell.sheets().isOpen()).isTrue();

    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(app.shell.sheets().isOpen()).isFalse();
  }

  @Test
  void stopsOnlyAfterTheQuestion() {
    app.running("overview");

    fire("#stop");
    assertThat(app.server.asked).isEmpty();
    TestWindow.run(() -> robot.lookup("Stop the server").queryButton().fire());

    assertThat(app.server.asked).containsExactly("stop");
  }

  @Test
  void saysOnEveryPageThatTheServerDoesNotAnswer() {
    app.running("gateways");
    TestWindow.run(app.server::fallsSilent);
    assertThat(shown("#banner")).isFalse();

    TestWindow.run(() -> app.time.pass(Duration.ofSeconds(6)));
    assertThat(shown("#banner")).isTrue();
    assertThat(robot.lookup("API not listening").tryQuery()).isEmpty();
    TestWindow.run(() -> app.shell.show("overview"));
    assertThat(shown("#banner")).isTrue();
    TestWindow.run(() -> robot.lookup("Restart…").queryButton().fire());
    assertThat(app.server.asked).isEmpty();
    app.window.write("12-banner-quiet");

    TestWindow.run(() -> app.server.says(Samples.status()));
    assertThat(shown("#banner")).isFalse();
  }

  @Test
  void saysWhyTheServerDidNotRestart() {
    app.running("overview");
    app.server.willAnswer(
        new Reply.Refused<>(409, "", "[api] prot: did you mean port?", Optional.empty()));

    fire("#restart");
    TestWindow.run(() -> robot.lookup("Restart the server").queryButton().fire());

    assertThat(app.server.asked).containsExactly("restart");
    assertThat(robot.lookup("[api] prot: did you mean port?").tryQuery()).isPresent();
    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();
  }

  @Test
  void startsOnTheNextFreePort() {
    TestWindow.run(() -> app.server.becomes(Samples.portInUse()));

    fire("#use-next-port");

    assertThat(app.server.asked).containsExactly("start api on 6972");
  }

  @Test
  void choosesAnAddress() {
    app.running("overview");

    fire("#change-address");
    fire("#use-address");

    assertThat(app.server.asked).containsExactly("address automatic");
    assertThat(app.shell.sheets().isOpen()).isFalse();
  }

  private void fire(String button) {
    TestWindow.run(() -> robot.lookup(button).queryButton().fire());
  }

  private boolean shown(String selector) {
    return TestWindow.fx(() -> app.shell.lookup(selector) != null);
  }
}
