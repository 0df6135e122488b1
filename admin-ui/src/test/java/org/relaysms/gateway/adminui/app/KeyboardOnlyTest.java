package org.relaysms.gateway.adminui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.fixture.Keyboard;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.gateways.GatewayVillage;
import org.relaysms.gateway.adminui.health.HealthDay;
import org.relaysms.gateway.adminui.log.LogDay;
import org.relaysms.gateway.adminui.messages.MessageDay;
import org.relaysms.gateway.adminui.remote.NewUser;
import org.relaysms.gateway.adminui.users.UserVillage;

/// The main thing of every page, done without a mouse.
class KeyboardOnlyTest {
  /// How many pages have a test here.
  private static final int PAGES = 8;

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private PlayedApp app;

  @SuppressWarnings("NullAway.Init")
  private Keyboard keys;

  @AfterEach
  void close() {
    app.sync.close();
  }

  @Test
  void knowsEveryPageOfTheWindow() {
    open();

    var pages =
        TestWindow.fx(
            () ->
                app.shell.lookupAll(".item").stream()
                    .filter(item -> String.valueOf(item.getId()).startsWith("go-"))
                    .count());

    assertThat(pages).isEqualTo(PAGES);
  }

  @Test
  void stopsTheServer() {
    open();
    app.running("log");

    keys.press(KeyCode.CONTROL, KeyCode.DIGIT1).tabTo("stop").press(KeyCode.SPACE);
    keys.tabToWords("Stop the server").press(KeyCode.SPACE);

    assertThat(app.server.asked).containsExactly("stop");
  }

  @Test
  void removesAGateway() {
    open();
    GatewayVillage.select(app.running("gateways"));
    app.running("overview");

    keys.press(KeyCode.CONTROL, KeyCode.DIGIT2).tabTo("gateways").press(KeyCode.DOWN);
    keys.tabToWords("Remove…").press(KeyCode.SPACE);
    keys.tabToWords("Remove gateway").press(KeyCode.SPACE);

    assertThat(app.gateways.calls).singleElement().asString().startsWith("remove 62401");
  }

  @Test
  void showsACode() {
    open();
    app.running("overview");

    keys.press(KeyCode.CONTROL, KeyCode.DIGIT3).tabTo("user").type("ama");
    keys.tabTo("show-code").press(KeyCode.SPACE);

    assertThat(TestWindow.fx(() -> app.shell.lookup("#show-code") == null)).isTrue();
  }

  @Test
  void triesFailedMessagesAgain() {
    open();
    MessageDay.select(app.running("messages"));
    app.running("overview");

    keys.press(KeyCode.CONTROL, KeyCode.DIGIT4).tabTo("replay-all").press(KeyCode.SPACE);

    assertThat(app.messages.calls).contains("replay all [failed]");
    assertThat(look("#said", Label.class).getText()).isNotEmpty();
  }

  @Test
  void addsAUser() {
    open();
    UserVillage.select(app.running("users"));
    app.running("overview");

    keys.press(KeyCode.CONTROL, KeyCode.DIGIT5).tabTo("add-user-open").press(KeyCode.SPACE);
    keys.type("zoe").tabTo("password").type("longenough").tabTo("repeated").type("longenough");
    keys.tabTo("add-user-button").press(KeyCode.SPACE);

    assertThat(app.users.added).extracting(NewUser::id).containsExactly("zoe");
  }

  @Test
  void looksAtTheHealthAgain() {
    open();
    HealthDay.unwell(app).running("overview");

    keys.press(KeyCode.CONTROL, KeyCode.DIGIT6).tabTo("check-again").press(KeyCode.SPACE);

    assertThat(app.health.asked).isEqualTo(2);
  }

  @Test
  void pausesTheLog() {
    open();
    LogDay.select(app.running("log"));
    var before = look("#pause", Button.class).getText();
    app.running("overview");

    keys.press(KeyCode.CONTROL, KeyCode.DIGIT7).tabTo("pause").press(KeyCode.SPACE);

    assertThat(look("#pause", Button.class).getText()).isNotEqualTo(before);
  }

  @Test
  void savesASetting() {
    open();
    app.running("overview");

    keys.press(KeyCode.CONTROL, KeyCode.DIGIT8).tabTo("set-api-port");
    keys.press(KeyCode.CONTROL, KeyCode.A).type("6972");
    keys.tabTo("save").press(KeyCode.SPACE);

    assertThat(app.settings.saves).containsExactly(Map.of("api.port", "6972"));
  }

  @Test
  void goesFromPageToPageByTheArrows() {
    open();
    app.running("overview");

    keys.tabTo("go-overview").press(KeyCode.DOWN).press(KeyCode.SPACE);

    assertThat(app.memory.get("page")).contains("gateways");
  }

  @Test
  void choosesASegmentByTheArrows() {
    open();
    GatewayVillage.select(app.running("gateways"));

    keys.tabTo("segment-ALL").press(KeyCode.RIGHT).press(KeyCode.SPACE);

    assertThat(look("#segment-LIVE", ToggleButton.class).isSelected()).isTrue();
    assertThat(look("#gateways", TableView.class).getItems().size()).isEqualTo(11);
  }

  private void open() {
    app = new PlayedApp(Locale.ENGLISH, folder);
    keys = new Keyboard(app.shell);
  }

  private <T> T look(String selector, Class<T> type) {
    return TestWindow.fx(() -> type.cast(app.shell.lookup(selector)));
  }
}
