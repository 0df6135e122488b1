package org.relaysms.gateway.adminui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Overview by keyboard, and as it is heard.
class OverviewFlowTest {
  private final FxRobot robot = new FxRobot();
  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private PlayedApp app;

  @BeforeEach
  void open() {
    app = new PlayedApp(Locale.ENGLISH, folder).running("overview");
    OverviewDay.busy(app);
  }

  @Test
  void looksBackADayByKeyboardAndStaysThereWhenPressedAgain() {
    assertThat(heard()).first().asString().startsWith("Last hour. Pings per minute: between 40");

    press("#chart-DAY");
    press("#chart-DAY");

    assertThat(chosen("#chart-DAY")).isTrue();
    assertThat(chosen("#chart-HOUR")).isFalse();
    assertThat(heard().getLast())
        .startsWith("Last 24 hours. Messages per quarter of an hour: between ");
    assertThat(said()).contains("Pings are counted since the server started, at 07:58.");
  }

  @Test
  void reachesTheChoiceOfTheSpanByTab() {
    TestWindow.run(() -> node("#chart-HOUR").requestFocus());
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(focused("#chart-HOUR")).isFalse();

    robot.push(KeyCode.TAB);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(focused("#chart-HOUR")).isTrue();
  }

  @Test
  void doesByKeyWhatItsButtonsDo() {
    key(KeyCode.F4);
    assertThat(chosen("#chart-DAY")).isTrue();
    key(KeyCode.ALT, KeyCode.DIGIT3);
    assertThat(copied()).containsExactly("Copy: Gateways forward SMS");

    key(KeyCode.F7);
    TestWindow.run(() -> robot.lookup("Stop the server").queryButton().fire());
    key(KeyCode.F6);
    TestWindow.run(() -> robot.lookup("Restart the server").queryButton().fire());
    TestWindow.run(() -> app.server.becomes(Samples.portInUse()));
    key(KeyCode.F3);
    key(KeyCode.F5);

    assertThat(app.server.asked).containsExactly("stop", "restart", "start api on 6972", "start");
  }

  @Test
  void doesByKeyWhatTheBannerOffers() {
    TestWindow.run(() -> app.shell.show("gateways"));
    TestWindow.run(() -> app.server.becomes(new ServerState.Stopped()));

    key(KeyCode.CONTROL, KeyCode.ENTER);

    assertThat(app.server.asked).containsExactly("start");
  }

  private List<String> copied() {
    return TestWindow.fx(
        () ->
            app.shell.lookupAll(".address-row .button").stream()
                .filter(button -> ((Labeled) button).getText().equals("Copied"))
                .map(Node::getAccessibleText)
                .toList());
  }

  private void key(KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void asksBeforeAStopWithWhatIsInFlight() {
    press("#stop");

    assertThat(said())
        .anyMatch(
            words ->
                words.contains("One message is being published now")
                    && words.contains("One message is not opened yet")
                    && !words.contains("sync"));
    assertThat(app.server.asked).isEmpty();
  }

  private void press(String button) {
    TestWindow.run(() -> node(button).requestFocus());
    robot.push(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private boolean chosen(String button) {
    return TestWindow.fx(() -> ((ToggleButton) node(button)).isSelected());
  }

  private boolean focused(String button) {
    return TestWindow.fx(() -> node(button).isFocused());
  }

  private List<String> heard() {
    return TestWindow.fx(
        () ->
            app.shell.lookupAll(".series-chart").stream()
                .map(chart -> Objects.requireNonNull(chart.getAccessibleText()))
                .toList());
  }

  private List<String> said() {
    return TestWindow.fx(
        () ->
            app.shell.lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .filter(Objects::nonNull)
                .toList());
  }

  private Node node(String id) {
    return Objects.requireNonNull(app.shell.lookup(id), id);
  }
}
