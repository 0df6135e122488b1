package org.relaysms.gateway.adminui.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.fixture.Unnamed;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The page in its window.
class HealthFlowTest {
  private final FxRobot robot = new FxRobot();
  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private PlayedApp app;

  @BeforeEach
  void open() {
    app = HealthDay.unwell(new PlayedApp(Locale.ENGLISH, folder)).running("health");
  }

  @Test
  void showsEachStateAsIconAndWordTheWorstFirst() {
    assertThat(rows())
        .extracting(Node::getId)
        .startsWith("check-disk", "check-admin-token", "check-tls", "check-publisher");
    assertThat(text("#state-disk")).isEqualTo("Failed");
    assertThat(text("#state-tls")).isEqualTo("Warning");
    assertThat(text("#state-publisher")).isEqualTo("Unknown");
    assertThat(text("#state-store")).isEqualTo("In order");
    assertThat(text("#health-summary")).isEqualTo("2 failed, 1 to look at, 1 unknown, 6 in order");
  }

  @Test
  void saysInAWordThatAllIsWell() {
    HealthDay.well(app);

    TestWindow.run(() -> app.time.pass(Duration.ofSeconds(10)));

    assertThat(text("#health-summary")).isEqualTo("Everything is in order");
  }

  @Test
  void saysHowOldTheChecksAreAndAsksAgainByKey() {
    TestWindow.run(() -> app.time.pass(Duration.ofSeconds(7)));
    assertThat(text("#checked")).isEqualTo("Checked 7 s ago");

    robot.push(KeyCode.CONTROL, KeyCode.R);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(text("#checked")).isEqualTo("Checked 0 s ago");
    assertThat(app.health.asked).isEqualTo(2);
  }

  @Test
  void keepsTheFocusWhileChecksComeAnew() {
    var row = TestWindow.fx(() -> app.shell.lookup("#check-tls"));
    TestWindow.run(row::requestFocus);

    TestWindow.run(() -> app.time.pass(Duration.ofSeconds(10)));

    assertThat(app.health.asked).isEqualTo(2);
    assertThat(TestWindow.fx(row::isFocused)).isTrue();
  }

  @Test
  void readsAWholeCheckToWhoCannotSeeIt() {
    var spoken = TestWindow.fx(() -> app.shell.lookup("#check-tls").getAccessibleText());

    assertThat(spoken)
        .startsWith("TLS and certificates, Warning. Phones and gateways talk")
        .contains("Anybody on this network can read phone numbers.", "Set up TLS on Overview.");
    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();
  }

  @Test
  void copiesTheCommandThatMends() {
    TestWindow.run(() -> lookup("#check-admin-token .button", Button.class).fire());

    assertThat(TestWindow.fx(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("chmod 600 '/home/rose/.local/share/relaysms-gateway/admin.token'");
  }

  @Test
  void leadsToThePageThatMends() {
    TestWindow.run(() -> lookup("#check-tls .hyperlink", Hyperlink.class).fire());

    assertThat(app.memory.get("page")).isEqualTo(Optional.of("overview"));
  }

  @Test
  void takesEverythingFromTheScreenWhenTheServerIsGone() {
    TestWindow.run(app.server::fallsSilent);

    assertThat(text("#no-health")).isEqualTo("The server does not run");
    assertThat(text("#checked")).isEmpty();
    assertThat(app.shell.lookup(".check-row")).isNull();
    assertThat(TestWindow.fx(() -> lookup("#check-again", Button.class).isDisabled())).isTrue();
  }

  @Test
  void saysThatTheServerDoesNotAnswer() {
    HealthDay.unreachable(app);
    TestWindow.run(() -> app.time.pass(Duration.ofSeconds(10)));

    assertThat(text("#no-health")).isEqualTo("The server does not answer");
    assertThat(app.shell.lookup(".check-row")).isNull();
  }

  @Test
  void bringsTheCheckInFocusOnScreen() {
    TestWindow.run(() -> rows().getLast().requestFocus());

    var bottom =
        TestWindow.fx(
            () -> rows().getLast().localToScene(rows().getLast().getLayoutBounds()).getMaxY());

    assertThat(bottom).isLessThanOrEqualTo(TestWindow.HEIGHT - 32);
  }

  @Test
  void leavesNoListenerAfterAHundredVisits() {
    TestWindow.run(() -> app.shell.show("gateways"));
    var before = app.server.watchers() + app.time.listeners();
    app.visit("health", "gateways", 100);

    assertThat(app.server.watchers() + app.time.listeners()).isEqualTo(before);
  }

  private List<Node> rows() {
    return TestWindow.fx(
        () -> List.copyOf(((CheckRows) app.shell.lookup(".check-rows")).getChildren()));
  }

  private String text(String selector) {
    return TestWindow.fx(() -> lookup(selector, Label.class).getText());
  }

  private <T> T lookup(String selector, Class<T> type) {
    return type.cast(app.shell.lookup(selector));
  }
}
