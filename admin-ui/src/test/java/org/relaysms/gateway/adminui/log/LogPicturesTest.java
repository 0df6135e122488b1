package org.relaysms.gateway.adminui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.fixture.Unnamed;

/// Pictures of the window with the log of a server that runs, and of one that does not.
class LogPicturesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"en, 13-log", "fr, 13-log-fr"})
  void writesTheWindowWithAnErrorSelected(Locale language, String name) {
    write(language, name, app -> LogDay.select(app.running("log")));
  }

  @ParameterizedTest
  @CsvSource({"en, 13-log-scrolled-up", "fr, 13-log-scrolled-up-fr"})
  void writesTheWindowScrolledUp(Locale language, String name) {
    write(language, name, app -> LogDay.scrolledUp(app.running("log")));
  }

  @ParameterizedTest
  @CsvSource({"en, 13-log-stopped", "fr, 13-log-stopped-fr"})
  void writesTheLastLinesOfAServerThatRunsNoMore(Locale language, String name) {
    write(language, name, LogDay::stopped);
  }

  @Test
  void writesTheLinesOfAServerThatDoesNotAnswer() {
    write(Locale.ENGLISH, "13-log-silent", app -> LogDay.silent(app.running("log")));
  }

  @Test
  void writesTheWindowPaused() {
    write(Locale.ENGLISH, "13-log-paused", app -> LogDay.paused(app.running("log")));
  }

  @Test
  void writesTheWindowWithoutALog() {
    write(Locale.ENGLISH, "13-log-empty", app -> TestWindow.run(() -> app.shell.show("log")));
  }

  private void write(Locale language, String name, Consumer<PlayedApp> scene) {
    var app = new PlayedApp(language, folder);
    scene.accept(app);

    app.window.write(name);

    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();
  }
}
