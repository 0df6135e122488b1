package org.relaysms.gateway.adminui.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.PlayedScenes;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.fixture.Unnamed;

/// Pictures of the page in every state an operator meets.
class UsersPicturesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "en, users",
    "fr, users",
    "en, users-empty",
    "fr, users-empty",
    "en, users-stopped",
    "en, users-elsewhere",
    "fr, users-elsewhere",
    "en, users-stale",
    "en, users-add",
    "fr, users-add",
    "en, users-added",
    "en, users-reset",
    "fr, users-reset",
    "en, users-delete",
    "en, users-import",
    "fr, users-import",
    "en, users-import-fault",
    "en, users-import-preview",
    "fr, users-import-preview",
    "en, users-import-running",
    "en, users-import-result",
    "fr, users-import-result",
  })
  void writesTheWindow(Locale language, String scene) {
    var app = new PlayedApp(language, folder);
    PlayedScenes.play(scene, app);

    app.window.write("13-" + scene + (language.equals(Locale.FRENCH) ? "-fr" : ""));

    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();
    app.sync.close();
  }
}
