package org.relaysms.gateway.adminui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.fixture.Unnamed;
import org.relaysms.gateway.adminui.remote.LogLevel;
import org.relaysms.gateway.adminui.remote.LogLine;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The page in its window.
class LogFlowTest {
  private final FxRobot robot = new FxRobot();
  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private PlayedApp app;

  @BeforeEach
  void open() {
    app = new PlayedApp(Locale.ENGLISH, folder).running("log");
  }

  @Test
  void opensByItsNumber() {
    TestWindow.run(() -> app.shell.show("overview"));

    robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(app.memory.get("page")).contains("log");
  }

  @Test
  void followsWhileItsEndIsOnScreen() {
    say(300);
    assertThat(last()).isEqualTo(299);

    say(50);

    assertThat(last()).isEqualTo(349);
    assertThat(button("#to-end").isVisible()).isFalse();
  }

  @Test
  void staysWhereItIsScrolledToAndOffersTheWayBack() {
    say(300);
    scrollTo(100);

    say(50);

    assertThat(top()).isEqualTo("line 101");
    assertThat(button("#to-end").isVisible()).isTrue();
    assertThat(button("#to-end").getText()).isEqualTo("50 new lines");
    TestWindow.run(() -> button("#to-end").fire());
    TestWindow.settled(app.shell);
    assertThat(last()).isEqualTo(349);
    assertThat(button("#to-end").isVisible()).isFalse();
  }

  @Test
  void staysToThePixelWhileLinesAreDropped() {
    IntStream.range(0, 50).forEach(_ -> TestWindow.run(() -> app.log.sayMany(2_000)));
    TestWindow.settled(app.shell);
    scrollTo(60_000);
    wheel(11);
    var place = place("line 60002");

    IntStream.range(0, 10).forEach(_ -> say(500));

    assertThat(table().getItems()).hasSize(100_000);
    assertThat(place("line 60002")).isEqualTo(place);
  }

  @Test
  void leavesItsEndByTheWheelAndFollowsAgainWhenItIsBack() {
    say(300);

    var top = TestWindow.fx(() -> table().firstShown());
    wheel(320);
    assertThat(TestWindow.fx(() -> table().firstShown())).isBetween(top - 11, top - 9);
    say(1);
    assertThat(last()).isLessThan(300);
    assertThat(TestWindow.fx(() -> table().firstShown())).isBetween(top - 11, top - 9);

    wheel(-10_000);
    say(1);
    assertThat(last()).isEqualTo(301);
  }

  @Test
  void losesNoTurnOfTheWheelToLinesOfTheSamePulse() {
    say(300);
    scrollTo(100);

    TestWindow.run(
        () -> {
          app.log.sayMany(5);
          turnWheel(320);
        });
    TestWindow.settled(app.shell);

    assertThat(TestWindow.fx(() -> table().firstShown())).isBetween(89, 91);
  }

  @Test
  void keepsTheSelectedLineOnScreenWhenItsDetailsOpen() {
    say(300);
    var top = TestWindow.fx(() -> table().firstShown());

    TestWindow.run(() -> table().getSelectionModel().select(top + 1));
    TestWindow.settled(app.shell);
    say(50);

    assertThat(place("line " + (top + 2))).isPositive();
    assertThat(button("#to-end").getText()).isEqualTo("50 new lines");
  }

  /// The median, since others may use the machine meanwhile; it is some 8 ms.
  @Test
  void takesInABatchAtFullLengthFastEnoughToStaySmooth() {
    IntStream.range(0, 50).forEach(_ -> TestWindow.run(() -> app.log.sayMany(2_000)));
    TestWindow.run(() -> table().getSelectionModel().select(99_990));

    var times =
        IntStream.range(0, 41).mapToLong(_ -> TestWindow.fx(this::batchTime)).sorted().toArray();

    assertThat(Duration.ofNanos(times[20])).isLessThan(Duration.ofMillis(100));
  }

  private long batchTime() {
    var begin = System.nanoTime();
    app.log.sayMany(500);
    app.shell.layout();
    return System.nanoTime() - begin;
  }

  @Test
  void makesCellsForWhatIsOnScreenOnly() {
    IntStream.range(0, 50).forEach(_ -> TestWindow.run(() -> app.log.sayMany(2_000)));
    TestWindow.settled(app.shell);

    assertThat(table().getItems()).hasSize(100_000);
    assertThat(TestWindow.fx(() -> table().lookupAll(".table-row-cell"))).hasSizeLessThan(60);
  }

  @Test
  void filtersAsItIsTypedByKeyboardAlone() {
    TestWindow.run(() -> app.log.say(LogLevel.INFO, "the store opens", "the keys are there"));

    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("keys");
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(table().getItems()).hasSize(1);
  }

  @Test
  void keepsALevelChosenWhenItIsPressedAgain() {
    TestWindow.run(() -> app.log.say(LogLevel.INFO, "calm"));
    TestWindow.run(() -> app.log.say(LogLevel.ERROR, "act"));

    TestWindow.run(() -> lookup("#level-ERRORS", ToggleButton.class).fire());
    TestWindow.run(() -> lookup("#level-ERRORS", ToggleButton.class).fire());

    assertThat(lookup("#level-ERRORS", ToggleButton.class).isSelected()).isTrue();
    assertThat(lookup("#level-ERRORS", ToggleButton.class).getAccessibleText())
        .isEqualTo("Errors, 1");
    assertThat(table().getItems()).hasSize(1);
  }

  @Test
  void pausesAndGoesOnByKey() {
    say(3);

    push(KeyCode.F6);
    say(2);
    assertThat(table().getItems()).hasSize(3);
    assertThat(lookup("#log-said", Label.class).getText()).startsWith("Paused.");

    push(KeyCode.F6);
    assertThat(table().getItems()).hasSize(5);
  }

  @Test
  void opensALineAndFoldsItsTrace() {
    sayWithTrace();
    TestWindow.run(() -> table().getSelectionModel().select(0));
    assertThat(lookup("#log-message", Label.class).getText()).isEqualTo("oops");
    assertThat(lookup("#trace", TextArea.class).getText()).contains("at a.B.c");
    assertThat(lookup("#trace", TextArea.class).isVisible()).isTrue();

    push(KeyCode.F7);
    assertThat(lookup("#trace", TextArea.class).isVisible()).isFalse();
    assertThat(button("#fold-trace").getText()).isEqualTo("Open the trace (2 lines)");

    TestWindow.run(() -> button("#close-line").fire());
    assertThat(app.shell.lookup("#trace")).isNull();
  }

  @Test
  void keepsTheSelectedLineWhileOthersComeAndGo() {
    say(300);
    TestWindow.run(() -> table().getSelectionModel().select(280));

    say(100);

    assertThat(table().getSelectionModel().getSelectedIndices()).containsExactly(280);
    assertThat(lookup("#log-message", Label.class).getText()).isEqualTo("line 281");
  }

  @Test
  void copiesTheSelectionOrAllThatIsShown() {
    TestWindow.run(() -> app.log.say(LogLevel.INFO, "one", "two", "three"));

    TestWindow.run(() -> button("#copy-log").fire());
    assertThat(clipboard().lines()).hasSize(3);
    assertThat(clipboard()).startsWith("2026-09-14T07:58:00Z INFO  ServerRun - one\n");

    TestWindow.run(
        () -> {
          table().getSelectionModel().selectIndices(1, 2);
          table().requestFocus();
        });
    robot.push(KeyCode.CONTROL, KeyCode.C);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(clipboard().lines()).hasSize(2);
    assertThat(lookup("#log-said", Label.class).getText()).isEqualTo("2 lines are copied.");
  }

  @Test
  void neverShowsTheLinesOfAStoppedServerAsLive() {
    say(3);
    assertThat(lookup("#log-said", Label.class).getText()).isEqualTo("Live");
    assertThat(lookup("#log-standing", Node.class).isVisible()).isFalse();

    TestWindow.run(app.log::disconnect);
    TestWindow.run(() -> app.server.becomes(new ServerState.Stopped()));
    TestWindow.run(() -> app.time.pass(Duration.ofMinutes(16)));

    assertThat(lookup("#log-standing", Node.class).isVisible()).isTrue();
    assertThat(lookup("#log-fact", Label.class).getText())
        .isEqualTo("The server has not been running since 12:12:04 (16 min ago).");
    assertThat(lookup("#log-said", Label.class).getText()).doesNotContain("Live");
    assertThat(button("#save-report").isDisabled()).isFalse();
    assertThat(button("#pause").isDisabled()).isTrue();
    assertThat(table().getItems()).hasSize(3);
  }

  @Test
  void namesEveryControlForAScreenReader() {
    sayWithTrace();
    TestWindow.run(() -> table().getSelectionModel().select(0));

    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();
  }

  @Test
  void leavesNoListenerAfterAHundredVisits() {
    TestWindow.run(() -> app.shell.show("gateways"));
    var others = app.time.listeners();
    app.visit("log", "gateways", 100);

    assertThat(app.log.listeners()).isZero();
    assertThat(app.time.listeners()).isEqualTo(others);
  }

  private void sayWithTrace() {
    TestWindow.run(
        () -> {
          app.log.put(
              new LogLine(
                  1,
                  app.time.instant(),
                  LogLevel.ERROR,
                  "a.B",
                  "main",
                  "oops",
                  Optional.of("java.lang.Error\n\tat a.B.c(B.java:7)")));
          app.log.tell();
        });
  }

  private void say(int lines) {
    TestWindow.run(() -> app.log.sayMany(lines));
    TestWindow.settled(app.shell);
  }

  private void scrollTo(int index) {
    TestWindow.run(() -> table().scrollTo(index));
    TestWindow.settled(app.shell);
  }

  private void wheel(double pixels) {
    TestWindow.run(() -> turnWheel(pixels));
    TestWindow.settled(app.shell);
  }

  private void turnWheel(double pixels) {
    table()
        .lookup(".clipped-container")
        .fireEvent(
            new ScrollEvent(
                ScrollEvent.SCROLL,
                100,
                100,
                100,
                100,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                pixels,
                0,
                pixels,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
  }

  private void push(KeyCode key) {
    TestWindow.run(() -> table().requestFocus());
    robot.push(key);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String top() {
    return TestWindow.fx(() -> message(table().firstShown()));
  }

  private String message(int index) {
    return ((LogRow.Line) table().getItems().get(index)).line().message();
  }

  /// How far below the top of the window a row's upper edge is.
  private double place(String message) {
    return TestWindow.fx(
        () ->
            table().lookupAll(".table-row-cell").stream()
                .filter(Node::isVisible)
                .filter(
                    row ->
                        row instanceof javafx.scene.control.TableRow<?> cell
                            && cell.getItem() instanceof LogRow.Line line
                            && line.line().message().equals(message))
                .findFirst()
                .orElseThrow()
                .localToScene(0, 0)
                .getY());
  }

  /// The index of the last row that is whole on screen, where it is the last of all; else less.
  private int last() {
    return TestWindow.fx(() -> table().atEnd() ? table().getItems().size() - 1 : -1);
  }

  private static String clipboard() {
    return TestWindow.fx(() -> Clipboard.getSystemClipboard().getString());
  }

  private LogTable table() {
    return (LogTable) lookup("#log", TableView.class);
  }

  private Button button(String selector) {
    return lookup(selector, Button.class);
  }

  private <T> T lookup(String selector, Class<T> type) {
    return type.cast(app.shell.lookup(selector));
  }
}
