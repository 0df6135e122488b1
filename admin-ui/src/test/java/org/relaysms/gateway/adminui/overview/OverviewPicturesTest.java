package org.relaysms.gateway.adminui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.fixture.Unnamed;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.remote.ServerStatus;

/// Writes the window with Overview in every state, for the eye; asserts that each state can be
/// heard as well.
class OverviewPicturesTest {
  @TempDir private Path folder;

  @Test
  void writesRunning() {
    var app = running(Locale.ENGLISH);
    OverviewDay.busy(app);

    app.window.write("01-overview");

    assertThat(unnamed(app)).isEmpty();
  }

  @Test
  void writesRunningInFrench() {
    var app = running(Locale.FRENCH);
    TestWindow.run(
        () ->
            app.server.says(
                Samples.status(false, new ServerStatus.GatewayCounts(14, 10, 1, 3, 2, 1))));

    app.window.write("01-overview-fr");

    assertThat(unnamed(app)).isEmpty();
  }

  @Test
  void writesTheWholeDay() {
    for (var language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      var app = running(language);
      OverviewDay.wholeDay(app);

      app.window.write("01-overview-day-" + language);

      assertThat(unnamed(app)).isEmpty();
    }
  }

  @Test
  void writesWhatAStopWouldInterrupt() {
    for (var language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      var app = running(language);
      OverviewDay.stop(app);

      app.window.write("13-sheet-stop-in-flight-" + language);

      assertThat(unnamed(app)).isEmpty();
    }
  }

  @Test
  void writesPortInUse() {
    var app = new PlayedApp(Locale.ENGLISH, folder);
    TestWindow.run(() -> app.server.becomes(Samples.portInUse()));

    app.window.write("07-port-in-use");

    assertThat(unnamed(app)).isEmpty();
  }

  @Test
  void writesPortInUseInFrench() {
    var app = new PlayedApp(Locale.FRENCH, folder);
    TestWindow.run(() -> app.server.becomes(Samples.portInUse()));

    app.window.write("07-port-in-use-fr");

    assertThat(unnamed(app)).isEmpty();
  }

  @Test
  void writesStartingStoppedAndTheBanner() {
    var app = new PlayedApp(Locale.ENGLISH, folder);
    app.window.write("01-overview-stopped");
    var failed = Samples.portInUse();
    TestWindow.run(() -> app.server.becomes(Samples.starting()));
    app.window.write("01-overview-starting");

    TestWindow.run(() -> app.server.becomes(failed));
    TestWindow.run(() -> app.shell.show("gateways"));
    app.window.write("12-banner");

    assertThat(unnamed(app)).isEmpty();
  }

  @Test
  void writesStoppingAndFailed() {
    var app = running(Locale.ENGLISH);
    TestWindow.run(() -> app.server.becomes(new ServerState.Stopping(Samples.NOW.minusSeconds(1))));
    app.window.write("01-overview-stopping");
    assertThat(unnamed(app)).isEmpty();

    TestWindow.run(() -> app.server.becomes(Samples.badSettings()));
    app.window.write("01-overview-failed");

    assertThat(unnamed(app)).isEmpty();
  }

  @Test
  void writesTheSheets() {
    var app = running(Locale.ENGLISH);
    for (var sheet : List.of("shortcuts", "stop", "change-address")) {
      TestWindow.run(
          () -> ((javafx.scene.control.ButtonBase) app.shell.lookup("#" + sheet)).fire());
      app.window.write("13-sheet-" + sheet);
      assertThat(unnamed(app)).as(sheet).isEmpty();
      TestWindow.run(() -> app.shell.sheets().close());
    }
  }

  private PlayedApp running(Locale language) {
    return new PlayedApp(language, folder).running("overview");
  }

  private static List<String> unnamed(PlayedApp app) {
    return TestWindow.fx(() -> Unnamed.in(app.shell));
  }
}
