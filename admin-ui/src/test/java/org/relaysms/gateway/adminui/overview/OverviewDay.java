package org.relaysms.gateway.adminui.overview;

import javafx.scene.control.ButtonBase;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.messages.FakeMessages;
import org.relaysms.gateway.adminui.remote.MessageState;

/// Overview while messages come in.
public final class OverviewDay {
  private OverviewDay() {}

  /// Three messages are on their way: one is tried again, the last is not opened yet.
  public static void busy(PlayedApp app) {
    var now = app.time.instant();
    app.messages.put(FakeMessages.message(3, MessageState.RETRY, now.minusSeconds(12)));
    app.messages.put(FakeMessages.message(1, MessageState.PUBLISHING, now.minusSeconds(3)));
    app.messages.put(FakeMessages.message(2, MessageState.ACCEPTED, now));
    TestWindow.run(app.messages::tell);
  }

  /// The charts look back 24 hours.
  public static void wholeDay(PlayedApp app) {
    busy(app);
    fire(app, "#chart-DAY");
  }

  /// The question before a stop.
  public static void stop(PlayedApp app) {
    busy(app);
    fire(app, "#stop");
  }

  private static void fire(PlayedApp app, String button) {
    TestWindow.run(() -> ((ButtonBase) app.shell.lookup(button)).fire());
  }
}
