package org.relaysms.gateway.adminui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.overview.OverviewDay;
import org.relaysms.gateway.adminui.remote.Connection;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.remote.ServerState.Origin;
import org.relaysms.gateway.adminui.shell.ClosingViewModel.Way;

/// What befalls the window, whatever page it shows.
public final class ShellDay {
  private static final Duration WAIT = Duration.ofSeconds(6);

  private ShellDay() {}

  /// The question at the first close, of a server that was there before and has work in hand.
  public static void closing(PlayedApp app) {
    OverviewDay.busy(app);
    TestWindow.run(
        () -> {
          app.server.becomes(attached("0.1.0"));
          new Questions(app.shell.sheets(), app.texts).closing(question(app), _ -> {});
        });
  }

  private static ClosingViewModel.Question question(PlayedApp app) {
    var model =
        new ClosingViewModel(
            app.server,
            app.server.sessions(),
            app.messages,
            new Preferences(app.memory),
            () -> false,
            app.texts);
    return ((Way.Ask) model.way()).question();
  }

  /// Its process is gone, and nobody asked for that.
  public static void killed(PlayedApp app) {
    gone(
        app,
        new ServerState.Failed(
            Samples.NOW, new ServerState.Reason.Ended(137, ""), List.of(), List.of()));
  }

  public static void stopped(PlayedApp app) {
    gone(app, new ServerState.Stopped());
  }

  public static void restarting(PlayedApp app) {
    gone(app, Samples.starting());
  }

  private static void gone(PlayedApp app, ServerState now) {
    TestWindow.run(
        () -> {
          app.server.fallsSilent();
          app.server.becomes(now);
        });
  }

  /// The connection is open at this end only.
  public static void halfOpen(PlayedApp app) {
    TestWindow.run(() -> app.time.pass(Liveness.PATIENCE));
  }

  /// The machine was asleep for the night.
  public static void slept(PlayedApp app) {
    TestWindow.run(() -> app.time.sleep(Duration.ofHours(8)));
  }

  public static void silent(PlayedApp app) {
    lost(app, "0.1.0", Connection.UNREACHABLE);
  }

  public static void tokenReplaced(PlayedApp app) {
    lost(app, "0.1.0", Connection.TOKEN_REFUSED);
  }

  /// A server of another version that the app does not understand.
  public static void stranger(PlayedApp app) {
    lost(app, "0.9.0", Connection.NOT_UNDERSTOOD);
  }

  /// A server of another version that the app understands.
  public static void otherVersion(PlayedApp app) {
    TestWindow.run(
        () -> {
          app.server.becomes(attached("0.9.0"));
          app.server.says(Samples.status("0.9.0"));
        });
  }

  private static void lost(PlayedApp app, String version, Connection why) {
    TestWindow.run(
        () -> {
          app.server.fallsSilent();
          app.server.becomes(attached(version));
          app.connection.set(why);
          app.time.pass(WAIT);
        });
  }

  private static ServerState attached(String version) {
    return new ServerState.Running(
        Origin.ATTACHED, 4127, Instant.parse("2026-09-14T07:58:00Z"), version);
  }
}
