package org.relaysms.gateway.adminui.firstrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.remote.Machine.FolderFacts;
import org.relaysms.gateway.adminui.remote.Machine.Use;
import org.relaysms.gateway.adminui.text.Texts;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The whole set-up by keyboard.
class FirstRunFlowTest {
  private final FxRobot robot = new FxRobot();
  private final FirstRunDay day = new FirstRunDay();

  @SuppressWarnings("NullAway.Init")
  private TestWindow window;

  @BeforeEach
  void open() {
    var texts = Texts.of(Locale.ENGLISH, ZoneOffset.UTC);
    TestWindow.startToolkit();
    window = TestWindow.showing(() -> day.view(texts));
    TestWindow.run(() -> ((FirstRunView) window.scene().getRoot()).begin());
  }

  @Test
  void goesFromTheFolderToAServerByKeyboard() {
    day.machine.taken.put(6969, FakeMachine.holder());
    assertThat(focused()).isEqualTo("data-folder");
    push(KeyCode.ENTER);
    assertThat(focused()).isEqualTo("address-automatic");
    push(KeyCode.ENTER);
    assertThat(focused()).isEqualTo("port-api");

    push(KeyCode.ENTER);
    assertThat(day.model.step().get()).isEqualTo(SetupStep.PORTS);
    push(KeyCode.TAB);
    assertThat(focused()).isEqualTo("use-next-api");
    push(KeyCode.SPACE);
    assertThat(day.model.ports().all().getFirst().port()).isEqualTo(6972);
    TestWindow.run(() -> window.scene().lookup("#port-api").requestFocus());
    push(KeyCode.ENTER);

    assertThat(focused()).isEqualTo("publisher-url");
    push(KeyCode.TAB);
    assertThat(focused()).isEqualTo("probe");
    push(KeyCode.TAB);
    push(KeyCode.TAB);
    push(KeyCode.TAB);
    assertThat(focused()).isEqualTo("setup-skip");
    push(KeyCode.SPACE);

    assertThat(focused()).isEqualTo("id");
    robot.write("ama");
    push(KeyCode.TAB);
    push(KeyCode.TAB);
    robot.write("long enough");
    push(KeyCode.TAB);
    robot.write("long enough");
    push(KeyCode.ENTER);
    assertThat(day.model.step().get()).isEqualTo(SetupStep.SELF_TEST);
    assertThat(focused()).isEqualTo("setup-skip");

    TestWindow.run(day.tests::passAll);
    push(KeyCode.ENTER);

    assertThat(day.ends).hasSize(1);
    assertThat(day.ends.getFirst())
        .isInstanceOfSatisfying(
            Setup.Finished.class, it -> assertThat(it.user().orElseThrow().id()).isEqualTo("ama"));
  }

  @Test
  void saysBesideTheFieldWhatIsWrongAndKeepsIt() {
    TestWindow.run(() -> day.to(SetupStep.USER));
    TestWindow.run(() -> day.model.back());
    TestWindow.run(() -> day.model.publisher().address().text().set("nowhere"));
    push(KeyCode.ENTER);

    assertThat(window.scene().lookup("#problem-publisher-url").isVisible()).isTrue();
    assertThat(day.model.publisher().address().text().get()).isEqualTo("nowhere");
    assertThat(day.model.step().get()).isEqualTo(SetupStep.PUBLISHER);
  }

  @Test
  void cancelsByItsButtonAndNeverByEscape() {
    push(KeyCode.ESCAPE);
    assertThat(day.ends).isEmpty();

    TestWindow.run(() -> ((Button) window.scene().lookup("#cancel-setup")).fire());

    assertThat(day.ends).containsExactly(new Setup.Cancelled());
  }

  @Test
  void offersAFolderThatIsSetUpAlready() {
    day.machine.folders.put(FirstRunDay.FOLDER, new FolderFacts(Use.SETTLED, 1L << 40));
    TestWindow.run(() -> day.model.begin());

    TestWindow.run(() -> ((Button) window.scene().lookup("#use-folder")).fire());

    assertThat(day.ends).containsExactly(new Setup.Finished(FirstRunDay.FOLDER, Optional.empty()));
  }

  @Test
  void offersNoOtherFolderWhereOneIsNamed() {
    var texts = Texts.of(Locale.ENGLISH, ZoneOffset.UTC);
    var view = TestWindow.fx(() -> new FirstRunView(day.model, texts, Optional.empty()));

    assertThat(view.lookup("#browse")).isNull();
    assertThat(view.lookup("#usual-folder")).isNull();
  }

  @Test
  void readsFromRightToLeftButForWhatIsTyped() {
    var texts = Texts.of(Locale.of("ar"), ZoneOffset.UTC);
    window = TestWindow.showing(() -> day.view(texts));

    assertThat(window.scene().getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
    assertThat(window.scene().lookup("#data-folder").getEffectiveNodeOrientation())
        .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
  }

  private void push(KeyCode key) {
    robot.push(key);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String focused() {
    return TestWindow.fx(
        () ->
            Optional.ofNullable(window.scene().getFocusOwner()).map(Node::getId).orElse("nothing"));
  }
}
