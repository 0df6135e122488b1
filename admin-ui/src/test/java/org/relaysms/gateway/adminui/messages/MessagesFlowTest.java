package org.relaysms.gateway.adminui.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.remote.MessageState;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The page in its window.
class MessagesFlowTest {
  private final FxRobot robot = new FxRobot();
  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private PlayedApp app;

  @BeforeEach
  void open() {
    app = new PlayedApp(Locale.ENGLISH, folder).running("overview");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void takesTheTableForTheEmptyPageWithTheFirstMessage() {
    assertThat(app.shell.lookup("#no-messages")).isNotNull();

    app.messages.put(FakeMessages.message(1, MessageState.WAITING, app.time.instant()));
    TestWindow.run(app.messages::tell);

    assertThat(app.shell.lookup("#no-messages")).isNull();
    assertThat(table().getItems()).hasSize(1);
  }

  @Test
  void saysNothingOfThePublisherWhileNoServerDoes() {
    selectOne(MessageState.WAITING);
    assertThat(app.shell.lookup(".publisher").isVisible()).isTrue();

    TestWindow.run(app.server::fallsSilent);

    assertThat(app.shell.lookup(".publisher").isVisible()).isFalse();
  }

  @Test
  void showsATextOnlyAfterSayingThatItIsPutOnRecord() {
    selectOne(MessageState.FAILED);
    assertThat(lookup("#message-text", Label.class).getText()).isEqualTo("Hidden");

    TestWindow.run(() -> lookup("#message-lock", Hyperlink.class).fire());
    assertThat(app.messages.calls).isEmpty();
    assertThat(robot.lookup("Show what this message says").tryQuery()).isPresent();
    TestWindow.run(() -> robot.lookup("Show text").queryButton().fire());

    assertThat(app.messages.calls).containsExactly("text 1");
    assertThat(lookup("#message-text", Label.class).getText()).contains("hello");
    TestWindow.run(() -> app.shell.show("gateways"));
    assertThat(app.messages.listeners()).isZero();
  }

  @Test
  void discardsOnlyWithAReason() {
    selectOne(MessageState.FAILED);

    robot.push(KeyCode.F7);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(lookup("#discard-deed", Button.class).isDisabled()).isTrue();
    robot.write("sent by a stranger");
    TestWindow.run(() -> lookup("#discard-deed", Button.class).fire());

    assertThat(app.messages.calls).containsExactly("discard 1 sent by a stranger");
  }

  @Test
  void replaysWhatFailedAndNothingThatIsPublished() {
    selectOne(MessageState.FAILED);
    TestWindow.run(() -> lookup("#replay", Button.class).fire());
    TestWindow.run(() -> lookup("#replay-all", Button.class).fire());
    assertThat(app.messages.calls).containsExactly("replay 1", "replay all [failed]");

    app.messages.put(FakeMessages.message(1, MessageState.PUBLISHED, app.time.instant()));
    TestWindow.run(app.messages::tell);

    assertThat(lookup("#replay", Button.class).isDisabled()).isTrue();
    assertThat(lookup("#discard", Button.class).isDisabled()).isTrue();
    assertThat(lookup("#replay-all", Button.class).isDisabled()).isTrue();
  }

  @Test
  void filtersByState() {
    selectOne(MessageState.FAILED);

    TestWindow.run(() -> lookup("#messages-REJECTED", ToggleButton.class).fire());
    TestWindow.run(() -> lookup("#messages-REJECTED", ToggleButton.class).fire());

    assertThat(lookup("#messages-REJECTED", ToggleButton.class).isSelected()).isTrue();
    assertThat(table().getItems()).isEmpty();
  }

  @Test
  void keepsWhatIsOnScreenWhenMessagesComeIn() {
    app.messages.putMany(1, 150, app.time.instant());
    TestWindow.run(app.messages::tell);
    TestWindow.run(() -> table().scrollTo(20));
    assertThat(onTop()).isEqualTo(130);

    app.messages.putMany(151, 160, app.time.instant());
    TestWindow.run(app.messages::tell);

    assertThat(onTop()).isEqualTo(130);
    assertThat(table().getItems()).hasSize(160);
  }

  @Test
  void readsOlderMessagesWhenTheEndIsScrolledTo() {
    app.messages.putMany(1, 1_000, app.time.instant());
    TestWindow.run(app.messages::tell);
    assertThat(table().getItems()).hasSize(200);

    TestWindow.run(() -> table().scrollTo(199));

    assertThat(table().getItems()).hasSizeGreaterThan(200);
  }

  private void selectOne(MessageState state) {
    app.messages.put(FakeMessages.message(1, state, app.time.instant()));
    TestWindow.run(app.messages::tell);
    TestWindow.run(() -> table().getSelectionModel().select(0));
  }

  private long onTop() {
    return TestWindow.fx(() -> table().getItems().get(table().firstShown()).seq());
  }

  private MessageTable table() {
    return (MessageTable) lookup("#messages", TableView.class);
  }

  private <T> T lookup(String selector, Class<T> type) {
    return type.cast(app.shell.lookup(selector));
  }
}
