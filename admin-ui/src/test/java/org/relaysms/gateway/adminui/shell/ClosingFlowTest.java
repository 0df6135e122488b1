package org.relaysms.gateway.adminui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.fixture.Unnamed;
import org.relaysms.gateway.adminui.overview.OverviewDay;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.shell.Preferences.Closing;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The window is closed, with and without a tray.
class ClosingFlowTest {
  private final FxRobot robot = new FxRobot();
  private final BooleanProperty tray = new SimpleBooleanProperty();
  private final List<String> ended = new ArrayList<>();
  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private PlayedApp app;

  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  @SuppressWarnings("NullAway.Init")
  private WindowLife window;

  @SuppressWarnings("NullAway.Init")
  private Preferences preferences;

  @BeforeEach
  void open() {
    app = new PlayedApp(Locale.ENGLISH, folder).running("overview");
    stage = (Stage) app.window.scene().getWindow();
    preferences = new Preferences(app.memory);
    window = TestWindow.fx(this::life);
  }

  @AfterEach
  void comeBack() {
    TestWindow.run(window::raise);
    TestWindow.run(() -> stage.setOnCloseRequest(null));
  }

  private WindowLife life() {
    var model =
        new ClosingViewModel(
            app.server, app.server.sessions(), app.messages, preferences, tray::get, app.texts);
    return new WindowLife(
        stage,
        app.shell.sheets(),
        model,
        app.server,
        app.memory,
        tray,
        () -> ended.add("ended"),
        app.texts);
  }

  @Test
  void asksOnceByKeyboardAndKeepsTheServer() {
    close();
    assertThat(app.shell.sheets().isOpen()).isTrue();
    assertThat(ended).isEmpty();
    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();

    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    close();

    assertThat(ended).containsExactly("ended", "ended");
    assertThat(app.server.asked).isEmpty();
    assertThat(app.memory.get("closing")).contains("keep");
    assertThat(app.memory.number("width")).contains(1280);
  }

  @Test
  void asksAgainWhereItIsNotToBeRemembered() {
    close();
    TestWindow.run(
        () -> robot.lookup("#closing-remember").queryAs(CheckBox.class).setSelected(false));

    fire("#closing-keep");
    close();

    assertThat(app.shell.sheets().isOpen()).isTrue();
    assertThat(preferences.closing().get()).isEqualTo(Closing.ASK);
  }

  @Test
  void goesOnAsItWasWhenTheQuestionIsLeft() {
    close();

    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(app.shell.sheets().isOpen()).isFalse();
    assertThat(ended).isEmpty();
    assertThat(stage.isShowing()).isTrue();
  }

  @Test
  void saysWhatIsInFlightAndEndsOnceTheServerHas() {
    OverviewDay.busy(app);
    close();
    assertThat(said("#closing-in-flight"))
        .containsExactly(
            "If you stop it now",
            "One message is being published now; unless that is done in time, it goes out again after the next start.",
            "One message is not opened yet; it is kept, and opened after the next start.");

    fire("#closing-stop");
    assertThat(app.server.asked).containsExactly("stop");
    assertThat(ended).isEmpty();
    TestWindow.run(() -> app.server.becomes(new ServerState.Stopped()));

    assertThat(ended).containsExactly("ended");
  }

  @Test
  void hidesInTheTrayAndComesBackWhenThatIsGone() {
    preferences.closing().set(Closing.KEEP);
    TestWindow.run(() -> tray.set(true));

    close();
    assertThat(stage.isShowing()).isFalse();
    TestWindow.run(window::raise);
    assertThat(stage.isShowing()).isTrue();
    close();
    assertThat(stage.isShowing()).isFalse();
    TestWindow.run(() -> tray.set(false));

    assertThat(stage.isShowing()).isTrue();
    assertThat(ended).isEmpty();
  }

  @Test
  void doesNotComeBackWhenTheTrayGoesWithTheApp() {
    preferences.closing().set(Closing.KEEP);
    TestWindow.run(() -> tray.set(true));
    close();

    TestWindow.run(window::quit);
    TestWindow.run(() -> tray.set(false));

    assertThat(ended).containsExactly("ended");
    assertThat(stage.isShowing()).isFalse();
  }

  @Test
  void leavesAWindowThatIsOnScreenAsItIs() {
    var place = new WindowPlace(Optional.empty(), stage.getWidth(), stage.getHeight(), true);

    TestWindow.run(() -> window.show(place));

    assertThat(stage.isMaximized()).isFalse();
  }

  /// Nothing is left to come back to.
  @Test
  void endsInsteadOfHidingWhereNoServerRuns() {
    TestWindow.run(() -> tray.set(true));
    TestWindow.run(() -> app.server.becomes(new ServerState.Stopped()));

    close();

    assertThat(ended).containsExactly("ended");
  }

  @Test
  void stopsFromTheTrayOnlyAfterTheQuestion() {
    TestWindow.run(window::stopServer);
    assertThat(app.server.asked).isEmpty();

    TestWindow.run(() -> robot.lookup("Stop the server").queryButton().fire());

    assertThat(app.server.asked).containsExactly("stop");
    assertThat(ended).isEmpty();
  }

  private void close() {
    TestWindow.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  private void fire(String button) {
    TestWindow.run(() -> robot.lookup(button).queryButton().fire());
  }

  private List<String> said(String selector) {
    return TestWindow.fx(
        () ->
            app.shell.lookup(selector).lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList());
  }
}
