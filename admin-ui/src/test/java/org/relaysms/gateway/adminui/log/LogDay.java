package org.relaysms.gateway.adminui.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.remote.LogLevel;
import org.relaysms.gateway.adminui.remote.LogLine;
import org.relaysms.gateway.adminui.remote.ServerState;

/// A day on which the disk was full for a while.
public final class LogDay {
  private static final String TRACE =
      """
      org.relaysms.gateway.server.db.StoreFailure: the store cannot be written
      \tat org.relaysms.gateway.server.db.BatchWriter.commit(BatchWriter.java:141)
      \tat org.relaysms.gateway.server.db.BatchWriter.run(BatchWriter.java:97)
      \tat java.base/java.lang.VirtualThread.run(VirtualThread.java:456)
      Caused by: org.sqlite.SQLiteException: [SQLITE_FULL] database or disk is full
      \tat org.sqlite.core.DB.newSQLException(DB.java:1179)
      \tat org.sqlite.core.DB.throwex(DB.java:1143)
      \t... 12 more""";

  private LogDay() {}

  /// Fills the page on screen and selects an error with its trace.
  public static void select(PlayedApp app) {
    fill(app);
    TestWindow.run(
        () -> {
          var table = (TableView<?>) app.shell.lookup("#log");
          table.getSelectionModel().select(8);
          table.requestFocus();
        });
  }

  /// Scrolled up, while lines come in.
  public static void scrolledUp(PlayedApp app) {
    fill(app);
    talk(app, 12, 200);
    TestWindow.run(() -> ((TableView<?>) app.shell.lookup("#log")).scrollTo(3));
    TestWindow.settled(app.shell);
    talk(app, 212, 34);
  }

  /// Paused, with a filter.
  public static void paused(PlayedApp app) {
    fill(app);
    TestWindow.run(() -> ((Button) app.shell.lookup("#pause")).fire());
    talk(app, 12, 3);
  }

  /// The app starts and finds the log of a server that runs no more.
  public static void stopped(PlayedApp app) {
    app.log.former = lines(app.time.instant());
    app.log.disconnect();
    TestWindow.run(() -> app.server.becomes(new ServerState.Stopped()));
    TestWindow.run(() -> app.shell.show("log"));
    TestWindow.settled(app.shell);
  }

  /// The server runs and answers no more.
  public static void silent(PlayedApp app) {
    fill(app);
    TestWindow.run(app.log::disconnect);
    TestWindow.settled(app.shell);
  }

  private static void talk(PlayedApp app, long from, int many) {
    for (var seq = from; seq < from + many; seq++) {
      var at = app.time.instant().minusSeconds(40).plusMillis(seq * 150);
      app.log.put(line(seq, at, LogLevel.INFO, "message.Opener", "opened what came in the rush"));
    }
    TestWindow.run(app.log::tell);
    TestWindow.settled(app.shell);
  }

  private static void fill(PlayedApp app) {
    lines(app.time.instant()).forEach(app.log::put);
    TestWindow.run(app.log::tell);
    TestWindow.settled(app.shell);
  }

  private static List<LogLine> lines(Instant now) {
    return List.of(
        line(1, FakeLog.BEGAN, LogLevel.INFO, "ServerRun", "start-up: settings"),
        line(2, FakeLog.BEGAN, LogLevel.INFO, "Foundation", "start-up: store"),
        line(3, FakeLog.BEGAN.plusSeconds(1), LogLevel.INFO, "Assembly", "start-up: keys"),
        line(4, FakeLog.BEGAN.plusSeconds(1), LogLevel.INFO, "Assembly", "start-up: api port 6969"),
        line(5, FakeLog.BEGAN.plusSeconds(1), LogLevel.INFO, "ServerRun", "start-up: ready"),
        line(
            6,
            now.minusSeconds(8_000),
            LogLevel.WARN,
            "message.MessageFeature",
            "3 messages were being published when the server ended; the store does not take them back now, so they go out when their leases end"),
        line(
            7,
            now.minusSeconds(1_200),
            LogLevel.INFO,
            "gateway.GatewayStore",
            "old events forgotten"),
        line(
            8,
            now.minusSeconds(964),
            LogLevel.WARN,
            "user.RemoteDirectory",
            "the account service does not answer"),
        new LogLine(
            9,
            now.minusSeconds(962),
            LogLevel.ERROR,
            "org.relaysms.gateway.server.db.BatchWriter",
            "writer",
            "the store’s writer met what it did not expect, and goes on",
            Optional.of(TRACE)),
        line(
            10,
            now.minusSeconds(962),
            LogLevel.ERROR,
            "message.Intake",
            "no message is accepted: the disk is full"),
        line(
            11,
            now.minusSeconds(41),
            LogLevel.INFO,
            "message.Intake",
            "messages are accepted again"));
  }

  private static LogLine line(long seq, Instant at, LogLevel level, String logger, String message) {
    return new LogLine(
        seq, at, level, "org.relaysms.gateway.server." + logger, "main", message, Optional.empty());
  }
}
