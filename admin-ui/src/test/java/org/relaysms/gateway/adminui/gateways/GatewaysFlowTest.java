package org.relaysms.gateway.adminui.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.fixture.Unnamed;
import org.relaysms.gateway.adminui.remote.Gateway;
import org.relaysms.gateway.adminui.remote.GatewayState;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.testfx.api.FxRobot;

class GatewaysFlowTest {
  private final TestWindow window = TestWindow.forPage();
  private final FxRobot robot = new FxRobot();
  private final SteppedTime clock = new SteppedTime();
  private final FakeGateways feed = new FakeGateways();
  private final AtomicInteger tickers = new AtomicInteger();
  private final GatewaysViewModel model = new GatewaysViewModel(feed, clock);
  private final GatewaysView view =
      TestWindow.fx(
          () ->
              new GatewaysView(
                  model,
                  feed,
                  new FakeAlerts(),
                  new FakeStatus(clock.instant()),
                  work -> {
                    tickers.incrementAndGet();
                    return tickers::decrementAndGet;
                  },
                  Texts.of(Locale.ENGLISH, ZoneOffset.UTC)));

  @AfterEach
  void close() {
    TestWindow.run(view::closed);
  }

  @Test
  void filtersByKeyboardAlone() {
    openWithTwo();

    TestWindow.run(view::find);
    robot.write("0001");

    assertThat(model.rows()).hasSize(1);
  }

  @Test
  void keepsASegmentChosenWhenItIsPressedAgain() {
    openWithTwo();

    TestWindow.run(() -> lookup("#segment-SILENT", ToggleButton.class).fire());
    TestWindow.run(() -> lookup("#segment-SILENT", ToggleButton.class).fire());

    assertThat(model.segment().get()).isEqualTo(Segment.SILENT);
    assertThat(lookup("#segment-SILENT", ToggleButton.class).isSelected()).isTrue();
  }

  @Test
  void removesAGatewayOnlyAfterAsking() {
    openWithTwo();
    selectFirst();

    TestWindow.run(() -> button("Remove…").fire());
    assertThat(feed.calls).isEmpty();

    TestWindow.run(() -> button("Remove gateway").fire());
    assertThat(feed.calls).containsExactly("remove 624010000000002");
  }

  @Test
  void asksAboutNobodyElseWhenAnotherGatewayIsSelected() {
    openWithTwo();
    selectFirst();
    TestWindow.run(() -> feed.changed(gateway(2, GatewayState.LIVE)));

    TestWindow.run(() -> button("Remove…").fire());
    assertThat(robot.lookup("Remove gateway").tryQuery()).isPresent();
    selectFirst();

    assertThat(robot.lookup("Remove gateway").tryQuery()).isEmpty();
    assertThat(button("Remove…").isVisible()).isTrue();
  }

  @Test
  void keepsTheButtonsFromOneGatewayToTheNextInTheSameState() {
    open();
    TestWindow.run(
        () -> feed.all(List.of(gateway(1, GatewayState.LIVE), gateway(2, GatewayState.LIVE))));
    selectFirst();
    var remove = button("Remove…");

    TestWindow.run(() -> lookup("#gateways", TableView.class).getSelectionModel().select(1));

    assertThat(button("Remove…")).isSameAs(remove);
    assertThat(lookup(".details-head .title", Label.class).getText()).isEqualTo("+237600000002");
  }

  @Test
  void takesTheTableForTheEmptyPageWithTheFirstPing() {
    open();
    assertThat(view.node().lookup("#no-gateways")).isNotNull();

    TestWindow.run(() -> feed.changed(gateway(1, GatewayState.LIVE)));

    assertThat(view.node().lookup("#gateways")).isNotNull();
  }

  @Test
  void namesEveryControlForAScreenReader() {
    open();
    assertThat(TestWindow.fx(() -> Unnamed.in((Parent) view.node()))).isEmpty();

    openWithTwo();
    selectFirst();

    assertThat(TestWindow.fx(() -> Unnamed.in((Parent) view.node()))).isEmpty();
  }

  @Test
  void writesTheFile(@TempDir Path folder) throws Exception {
    openWithTwo();

    TestWindow.run(() -> view.write(folder.resolve("gateways.csv").toFile()));

    assertThat(Files.readAllLines(folder.resolve("gateways.csv"))).hasSize(3);
  }

  @Test
  void leavesNoListenerAfterAHundredVisits() {
    window.show(view.node());
    for (var visit = 0; visit < 100; visit++) {
      TestWindow.run(view::opened);
      TestWindow.run(view::closed);
    }

    assertThat(feed.listeners() + tickers.get()).isZero();
  }

  private void open() {
    window.show(view.node());
    TestWindow.run(view::opened);
  }

  private void openWithTwo() {
    open();
    TestWindow.run(
        () -> feed.all(List.of(gateway(1, GatewayState.LIVE), gateway(2, GatewayState.SILENT))));
  }

  private void selectFirst() {
    TestWindow.run(() -> lookup("#gateways", TableView.class).getSelectionModel().select(0));
  }

  private Button button(String text) {
    return view.node().lookupAll(".button").stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> text.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  private <T> T lookup(String selector, Class<T> type) {
    return type.cast(view.node().lookup(selector));
  }

  private Gateway gateway(int number, GatewayState state) {
    return FakeGateways.gateway(number, state, clock.instant());
  }
}
