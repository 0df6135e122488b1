package org.relaysms.gateway.adminui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.firstrun.FirstRunView;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.shell.Shell;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The app as it is started, on a computer without a server.
class AdminAppTest {
  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  @SuppressWarnings("NullAway.Init")
  private Application app;

  @BeforeEach
  void prepare() {
    System.setProperty("server.app", folder.resolve("no-server").toString());
    stage = TestWindow.startToolkit();
  }

  @AfterEach
  void end() throws TimeoutException {
    FxToolkit.cleanupApplication(app);
    System.clearProperty("server.app");
  }

  @Test
  void setsUpWhereNothingIsYetAndWritesNothingUntilThen() throws TimeoutException {
    var data = folder.resolve("data");

    start(data);

    assertThat(root()).isInstanceOf(FirstRunView.class);
    await()
        .until(
            () -> TestWindow.fx(() -> stage.getScene().getFocusOwner().getId()),
            "data-folder"::equals);
    assertThat(data).doesNotExist();
  }

  @Test
  void opensTheUsualWindowWhenTheSetUpIsCancelledAndLeavesNoTrace() throws TimeoutException {
    var data = folder.resolve("data");
    start(data);

    TestWindow.run(() -> new FxRobot().lookup("#cancel-setup").queryButton().fire());

    await().until(() -> root() instanceof Shell);
    assertThat(TestWindow.fx(() -> stage.getScene().getFocusOwner())).isNotNull();
    TestWindow.run(() -> ((Shell) stage.getScene().getRoot()).show("users"));
    FxToolkit.cleanupApplication(app);
    assertThat(data).doesNotExist();
  }

  @Test
  void opensTheUsualWindowWhereSettingsAre() throws Exception {
    Files.createFile(folder.resolve("conf.ini"));

    start(folder);

    assertThat(root()).isInstanceOf(Shell.class);
  }

  private void start(Path data) throws TimeoutException {
    app = FxToolkit.setupApplication(AdminApp.class, "--data", data.toString());
  }

  private Parent root() {
    return TestWindow.fx(() -> stage.getScene().getRoot());
  }
}
