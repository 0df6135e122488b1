package org.relaysms.gateway.adminui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.fixture.Unnamed;
import org.relaysms.gateway.adminui.gateways.GatewayVillage;

/// Writes what the window looks like around a page.
class ShellPicturesTest {
  @TempDir private Path folder;

  @Test
  void writesTheQuestionAtTheFirstClose() {
    var app = new PlayedApp(Locale.ENGLISH, folder).running("overview");
    ShellDay.closing(app);

    app.window.write("15-closing");

    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();
  }

  @Test
  void writesWhatIsOldAndWhatIsNotUnderstood() {
    var app = new PlayedApp(Locale.FRENCH, folder).running("gateways");
    GatewayVillage.select(app);
    ShellDay.slept(app);
    app.window.write("15-slept-fr");

    ShellDay.stranger(app);
    app.window.write("15-stranger-fr");

    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();
  }

  @Test
  void writesAnotherVersionAndTheShortcuts() {
    var app = new PlayedApp(Locale.ENGLISH, folder).running("overview");
    ShellDay.otherVersion(app);
    app.window.write("15-other-version");

    ShellDay.shortcuts(app);
    app.window.write("15-shortcuts");

    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();
  }
}
