package org.relaysms.gateway.adminui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaysms.gateway.adminui.fixture.Cut;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.PlayedScenes;
import org.relaysms.gateway.adminui.fixture.TestWindow;

/// Writes every scene in every language and both themes, at 100 % and 150 %, for the eye. Run by
/// `make pictures`; too many for every build.
@Tag("pictures")
class PicturesTest {
  private static final List<String> LANGUAGES = List.of("en", "fr");

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("scenes")
  void writesTheWindow(String scene, String language) {
    var app = new PlayedApp(Locale.of(language), folder);
    PlayedScenes.play(scene, app);

    app.window.write(scene + "-" + language, 1);
    app.window.write(scene + "-" + language + "-150", 1.5);

    assertThat(TestWindow.fx(() -> Cut.in(app.shell))).isEmpty();
    app.sync.close();
  }

  static Stream<Arguments> scenes() {
    return LANGUAGES.stream()
        .flatMap(
            language -> PlayedScenes.names().stream().map(scene -> Arguments.of(scene, language)));
  }
}
