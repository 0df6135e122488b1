package org.relaysms.gateway.adminui.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.fixture.Unnamed;

/// Pictures of the window on a bad day, on a good one, and without an answer.
class HealthPicturesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"en, 15-health", "fr, 15-health-fr"})
  void writesABadDay(Locale language, String name) {
    var app = HealthDay.unwell(new PlayedApp(language, folder)).running("health");

    app.window.write(name);

    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en, 15-health-well", "fr, 15-health-well-fr"})
  void writesAGoodDay(Locale language, String name) {
    var app = HealthDay.well(new PlayedApp(language, folder)).running("health");

    app.window.write(name);

    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();
  }

  @Test
  void writesThatTheServerDoesNotAnswer() {
    var app = HealthDay.unreachable(new PlayedApp(Locale.ENGLISH, folder)).running("health");

    app.window.write("15-health-unreachable");

    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();
  }
}
