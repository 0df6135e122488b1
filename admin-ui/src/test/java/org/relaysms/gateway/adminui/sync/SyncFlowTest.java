package org.relaysms.gateway.adminui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.fixture.Unnamed;
import org.relaysms.gateway.adminui.remote.SyncPhase;
import org.relaysms.gateway.adminui.remote.Users;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class SyncFlowTest {
  private final TestWindow window = TestWindow.forPage();
  private final FxRobot robot = new FxRobot();
  @TempDir private Path folder;
  private final SyncStages stages = new SyncStages(Locale.ENGLISH);

  @AfterEach
  void close() {
    stages.close();
  }

  @Test
  void showsACodeForATypedUser() {
    stages.open(window);

    type("#user .text-field", "ama");
    fire("#show-code");

    assertThat(stages.server.calls).containsExactly("open ama");
  }

  @Test
  void keepsNoPasswordOnAFormThatWasLeft() {
    stages.open(window);
    TestWindow.run(() -> button("Add a user").fire());
    var password = lookup("#password", TextField.class);
    TestWindow.run(() -> password.setText("a secret"));

    TestWindow.run(() -> button("Cancel").fire());

    assertThat(password.getText()).isEmpty();
  }

  @Test
  void keepsWhatIsTypedWhenSomebodyElseSyncs() {
    stages.open(window);
    TestWindow.run(
        () -> ((ListView<?>) stages.view.node().lookup("#users")).getSelectionModel().select(1));

    TestWindow.run(() -> lookup("#user .text-field", TextField.class).setText("zoe"));
    TestWindow.run(
        () -> stages.server.users(Users.local(List.of(FakeServer.user("bih", Optional.empty())))));
    fire("#show-code");

    assertThat(stages.server.calls).containsExactly("open zoe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#user .text-field", ".navigation .item"})
  void goesOnToTheNextUserWithF9FromAnywhere(String focused) {
    var app = new PlayedApp(Locale.ENGLISH, folder).running("sync");
    app.sync.waiting();

    TestWindow.run(() -> app.shell.lookup(focused).requestFocus());
    robot.push(KeyCode.F9);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(app.sync.model.user().get()).isEqualTo("bih");
    assertThat(app.sync.server.calls).contains("end handle", "open bih");
    app.sync.close();
  }

  @Test
  void opensTheFullScreenWithF11FromTheNavigation() {
    var app = new PlayedApp(Locale.ENGLISH, folder).running("sync");
    app.sync.waiting();

    TestWindow.run(() -> app.shell.lookup(".navigation .item").requestFocus());
    robot.push(KeyCode.F11);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(TestWindow.fx(SyncFlowTest::fullScreens)).isOne();
    app.sync.close();
    assertThat(TestWindow.fx(SyncFlowTest::fullScreens)).isZero();
  }

  @Test
  void saysOnceThatTheConnectionWasLost() {
    var app = new PlayedApp(Locale.ENGLISH, folder).running("sync");
    app.sync.reconnecting();

    assertThat(TestWindow.fx(() -> ((Label) app.shell.lookup("#countdown")).getText())).isEmpty();
    app.sync.close();
  }

  private static long fullScreens() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage stage && stage.isFullScreen())
        .count();
  }

  @Test
  void scrollsALongListOfUsersDownOnly() {
    stages.server.users(
        Users.local(
            IntStream.range(0, 40)
                .mapToObj(number -> FakeServer.user("a-long-name-" + number, Optional.empty()))
                .toList()));
    stages.open(window);

    var shown = TestWindow.fx(this::scrollBarsOfTheUsers);

    assertThat(shown).containsExactly(Orientation.VERTICAL);
  }

  private List<Orientation> scrollBarsOfTheUsers() {
    stages.view.node().applyCss();
    ((Parent) stages.view.node()).layout();
    return stages.view.node().lookupAll("#users .scroll-bar").stream()
        .filter(Node::isVisible)
        .map(bar -> ((ScrollBar) bar).getOrientation())
        .toList();
  }

  @Test
  void addsAUserAndChoosesIt() {
    stages.open(window);
    TestWindow.run(() -> button("Add a user").fire());

    type("#id", "zoe");
    type("#password", "long-enough");
    type("#repeated", "long-enough");
    fire("#add-user-button");

    assertThat(stages.server.calls).containsExactly("add zoe -");
    assertThat(lookup("#user .text-field", TextField.class).getText()).isEqualTo("zoe");
  }

  @Test
  void saysBesideTheFieldWhatIsWrong() {
    stages.open(window);
    TestWindow.run(() -> button("Add a user").fire());

    fire("#add-user-button");

    assertThat(stages.view.node().lookup("#problem-id").isVisible()).isTrue();
    assertThat(stages.server.calls).isEmpty();
  }

  @Test
  void namesTheDevice() {
    stages.open(window);
    stages.done();

    type("#device-name", "Itel A60");
    TestWindow.run(() -> button("Save").fire());

    assertThat(stages.server.calls).contains("name device-1 Itel A60");
  }

  @Test
  void tellsAScreenReaderOncePerCode() {
    var told = new ArrayList<String>();
    stages.open(window);
    stages.connecting();
    TestWindow.run(
        () -> {
          stages.server.page(new PageEvent.Started(FakeServer.HASH));
          stages.server.code(1);
        });
    TestWindow.run(
        () ->
            stages
                .view
                .node()
                .lookup("#code")
                .accessibleTextProperty()
                .addListener((_, _, now) -> told.add(now)));

    stages.pass(5);
    TestWindow.run(
        () ->
            stages.server.session(
                FakeServer.session(
                    SyncPhase.SHOWING_CODE,
                    1,
                    stages.clock.instant(),
                    Optional.of(stages.clock.instant().plusSeconds(10)))));
    stages.pass(5);

    assertThat(told).isEmpty();
    assertThat(stages.view.node().lookup("#code").getAccessibleText())
        .isEqualTo("New code, 15 seconds");
  }

  @Test
  void namesEveryControlForAScreenReaderInEveryStage() {
    stages.open(window);
    var plays =
        List.<Consumer<SyncStages>>of(
            _ -> {},
            SyncStages::waiting,
            SyncStages::phoneFound,
            SyncStages::done,
            SyncStages::expired,
            SyncStages::refused,
            SyncStages::noAddress);

    for (var play : plays) {
      play.accept(stages);
      assertThat(TestWindow.fx(() -> Unnamed.in((Parent) stages.view.node()))).isEmpty();
    }
  }

  @Test
  void leavesNoListenerAfterAHundredVisits() {
    window.show(stages.view.node());
    for (var visit = 0; visit < 100; visit++) {
      TestWindow.run(stages.view::opened);
      TestWindow.run(stages.view::closed);
    }

    assertThat(stages.listeners()).isZero();
  }

  private void type(String selector, String text) {
    focus(selector);
    robot.write(text);
  }

  private void focus(String selector) {
    TestWindow.run(() -> stages.view.node().lookup(selector).requestFocus());
  }

  private void fire(String selector) {
    TestWindow.run(() -> lookup(selector, Button.class).fire());
  }

  private Button button(String text) {
    return stages.view.node().lookupAll(".button").stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> text.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  private <T> T lookup(String selector, Class<T> type) {
    return type.cast(stages.view.node().lookup(selector));
  }
}
