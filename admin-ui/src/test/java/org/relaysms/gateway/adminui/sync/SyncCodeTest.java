package org.relaysms.gateway.adminui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.picture.CodeReader;
import org.relaysms.gateway.adminui.theme.Appearance;

/// The code, read back from the pixels of the page and of the full screen.
class SyncCodeTest {
  @TempDir private Path folder;
  private final TestWindow window = TestWindow.forPage();
  private final SyncStages stages = new SyncStages(Locale.ENGLISH);

  @AfterEach
  void close() {
    stages.close();
  }

  /// What `docs/img/sync.png` is a copy of.
  @Test
  void writesTheWaitingWindowForTheReadMe() {
    var app = new PlayedApp(Locale.ENGLISH, folder).running("sync");
    app.sync.waiting();

    app.window.writeSmall("03-sync-waiting");

    assertThat(CodeReader.read(app.window.picture(0.75))).contains(FakeServer.url(2));
    app.sync.close();
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT, 1",
    "LIGHT, 1.5",
    "LIGHT, 2",
    "DARK, 1",
    "DARK, 1.5",
    "DARK, 2",
  })
  void showsACodeThatCanBeReadFromItsPixels(Appearance appearance, double scale) {
    window.look(appearance);
    stages.open(window);
    stages.waiting();

    assertThat(CodeReader.read(window.picture(scale))).contains(FakeServer.url(2));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1", "DARK, 1"})
  void showsAFingerprintThatCanBeReadWithTheAddress(Appearance appearance, double scale) {
    var fragment = "#sha256=" + "0123456789abcdef".repeat(4);
    window.look(appearance);
    stages.open(window);
    stages.waitingPinned(fragment);

    var read = CodeReader.read(window.picture(scale));

    assertThat(read).contains(FakeServer.url(1) + fragment);
    assertThat(TestWindow.fx(() -> ((Labeled) stages.view.node().lookup("#countdown")).getText()))
        .contains("15");
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void showsACodeInFullScreenThatCanBeReadFromItsPixels(Appearance appearance) {
    window.look(appearance);
    stages.open(window);
    stages.waiting();
    TestWindow.run(stages.view::enterFullScreen);

    var picture = TestWindow.fx(() -> TestWindow.picture(fullScreen(), 1));

    assertThat(CodeReader.read(picture)).contains(FakeServer.url(2));
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void writesAPictureOfTheFullScreen(Appearance appearance) {
    window.look(appearance);
    stages.open(window);
    stages.waiting();

    var picture = TestWindow.fx(this::fullScreenOf1280By800);

    TestWindow.write(picture, "10-sync-fullscreen-" + appearance.name().toLowerCase(Locale.ROOT));
    assertThat(CodeReader.read(picture)).contains(FakeServer.url(2));
  }

  private BufferedImage fullScreenOf1280By800() {
    var code = stages.view.fullScreenCode();
    var scene = new Scene(code, 1280, 800);
    Appearance.prepare(scene);
    code.open();
    var picture = TestWindow.picture(code, 1);
    code.close();
    return picture;
  }

  @Test
  void leavesNoCodeOnScreenOnceAPhoneIsFound() {
    stages.open(window);
    stages.phoneFound();

    assertThat(CodeReader.read(window.picture(1))).isEmpty();
  }

  private static Parent fullScreen() {
    return Window.getWindows().stream()
        .filter(w -> w instanceof Stage stage && stage.isFullScreen())
        .map(w -> w.getScene().getRoot())
        .findFirst()
        .orElseThrow();
  }
}
