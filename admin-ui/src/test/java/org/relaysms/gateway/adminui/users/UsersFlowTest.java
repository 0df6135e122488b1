package org.relaysms.gateway.adminui.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.remote.NewUser;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The page in its window, by keyboard where that is the question.
class UsersFlowTest {
  private final FxRobot robot = new FxRobot();
  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private PlayedApp app;

  @BeforeEach
  void open() {
    app = new PlayedApp(Locale.ENGLISH, folder).running("overview");
    push(KeyCode.CONTROL, KeyCode.DIGIT5);
  }

  @Test
  void takesTheTableForTheEmptyPageWithTheFirstUser() {
    assertThat(app.shell.lookup("#no-users")).isNotNull();

    UserVillage.fill(app);

    assertThat(app.shell.lookup("#no-users")).isNull();
    assertThat(table().getItems()).hasSize(12);
  }

  @Test
  void filtersByKeyboardAlone() {
    UserVillage.fill(app);

    push(KeyCode.CONTROL, KeyCode.F);
    robot.write("chan");
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(table().getItems()).hasSize(1);
  }

  @Test
  void addsAUserByKeyboardAloneAndShowsTheMadePasswordOnce() {
    push(KeyCode.F9);
    robot.write("nkem");
    TestWindow.run(() -> button("#make-password").fire());
    push(KeyCode.ENTER);
    UserVillage.fill(app);

    assertThat(app.users.added.stream().map(NewUser::id)).containsExactly("nkem");
    assertThat(app.shell.sheets().isOpen()).isFalse();
    assertThat(lookup("#once", Label.class).getText())
        .isEqualTo(app.users.added.getFirst().password());
    TestWindow.run(() -> button("#notice-away").fire());
    assertThat(app.shell.lookup("#once")).isNull();
  }

  @Test
  void keepsWhatWasTypedWhenTheServerRefuses() {
    app.users.answer = FakeUsers.refused(409, "id");
    push(KeyCode.F9);
    robot.write("ama");
    TestWindow.run(() -> button("#make-password").fire());

    push(KeyCode.ENTER);

    assertThat(app.shell.sheets().isOpen()).isTrue();
    assertThat(lookup("#problem-id", Label.class).getText()).contains("already");
    assertThat(lookup("#id", TextField.class).getText()).isEqualTo("ama");
    assertThat(lookup("#password", TextField.class).getText()).isNotEmpty();
  }

  @Test
  void keepsNoPasswordOnAFormThatWasLeft() {
    push(KeyCode.F9);
    var password = lookup("#password", TextField.class);
    TestWindow.run(() -> button("#make-password").fire());

    push(KeyCode.ESCAPE);

    assertThat(password.getText()).isEmpty();
  }

  @Test
  void deletesOnlyAfterSayingWhatGoes() {
    UserVillage.select(app);

    push(KeyCode.F7);
    assertThat(app.users.calls).isEmpty();
    assertThat(robot.lookup((Label label) -> label.getText().contains("2 devices")).tryQuery())
        .isPresent();
    TestWindow.run(() -> robot.lookup("Delete the user").queryButton().fire());

    assertThat(app.users.calls).containsExactly("remove ama");
  }

  @Test
  void revokesOnlyAfterAsking() {
    UserVillage.select(app);

    TestWindow.run(() -> button(".revoke").fire());
    assertThat(app.users.calls).isEmpty();
    TestWindow.run(() -> robot.lookup("Revoke the device").queryButton().fire());

    assertThat(app.users.calls).containsExactly("revoke d1");
  }

  @Test
  void setsAPasswordThatIsTypedTwice() {
    UserVillage.select(app);

    push(KeyCode.F6);
    robot.write("a new one 1");
    push(KeyCode.TAB);
    robot.write("a new one 1");
    push(KeyCode.ENTER);

    assertThat(app.users.calls).containsExactly("password of ama a new one 1");
  }

  @Test
  void hidesThePhoneNumberUntilItIsAskedFor() {
    UserVillage.select(app);
    assertThat(lookup("#user-number", Label.class).getText()).contains("••••");

    TestWindow.run(() -> lookup("#show-number", Hyperlink.class).fire());

    assertThat(lookup("#user-number", Label.class).getText()).isEqualTo("+237670000118");
  }

  @Test
  void changesNothingWhileTheServerIsSilent() {
    UserVillage.select(app);

    TestWindow.run(app.server::fallsSilent);
    push(KeyCode.F6);
    push(KeyCode.F7);
    push(KeyCode.F9);

    assertThat(app.shell.sheets().isOpen()).isFalse();
    assertThat(button("#delete-user").isDisabled()).isTrue();
    assertThat(button("#add-user-open").isDisabled()).isTrue();
    assertThat(lookup("#stale", Label.class).isVisible()).isTrue();
  }

  @Test
  void isReadOnlyWhereAccountsLiveElsewhere() {
    UserVillage.elsewhere(app);

    push(KeyCode.F9);
    push(KeyCode.F3);

    assertThat(app.shell.sheets().isOpen()).isFalse();
    assertThat(robot.lookup("https://accounts.example.org").tryQuery()).isPresent();
  }

  @Test
  void importsAFileAfterShowingEveryLine() {
    UserVillage.fill(app);
    push(KeyCode.F3);
    UserVillage.paste(app, UserVillage.FILE);
    assertThat(app.users.calls).isEmpty();
    assertThat(lookup("#import-summary", Label.class).getText())
        .isEqualTo("2 are new, 1 is there already, 5 lines are wrong");

    push(KeyCode.SPACE);

    assertThat(app.users.calls).containsExactly("add nkem", "add oben");
    assertThat(lookup("#import-summary", Label.class).getText())
        .isEqualTo("2 users added, 1 skipped, 5 failed");
    push(KeyCode.SPACE);
    assertThat(robot.lookup("Leave without the passwords?").tryQuery()).isPresent();
  }

  @Test
  void keepsAnImportThatRunsWhenThePageIsLeft() {
    UserVillage.running(app);

    push(KeyCode.CONTROL, KeyCode.DIGIT1);
    app.users.late.orElseThrow().complete(FakeUsers.DONE);
    push(KeyCode.CONTROL, KeyCode.DIGIT5);

    assertThat(lookup("#import-summary", Label.class).getText()).startsWith("2 users added");
  }

  @Test
  void leavesNoListenerAfterAHundredVisits() {
    UserVillage.select(app);
    TestWindow.run(() -> app.shell.show("overview"));
    var before = List.of(app.users.listeners(), app.server.watchers(), app.time.listeners());

    app.visit("users", "overview", 100);

    assertThat(List.of(app.users.listeners(), app.server.watchers(), app.time.listeners()))
        .isEqualTo(before);
    assertThat(app.users.listeners()).isZero();
  }

  private void push(KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private TableView<?> table() {
    return lookup("#users-table", TableView.class);
  }

  private Button button(String selector) {
    return lookup(selector, Button.class);
  }

  private <T> T lookup(String selector, Class<T> type) {
    return type.cast(app.shell.lookup(selector));
  }
}
