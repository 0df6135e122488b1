package org.relaysms.gateway.adminui.shell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.remote.SyncPhase;
import org.relaysms.gateway.adminui.remote.SyncSession;

/// Phones that ask for their key, by syncs that were started elsewhere.
public final class AskingDay {
  private static final String AGENT =
      "Dalvik/2.1.0 (Linux; U; Android 12; TECNO KG5j Build/SP1A.210812.016)";

  private AskingDay() {}

  public static void one(PlayedApp app) {
    tell(app, phone("bih", SyncPhase.WAITING_FOR_APPROVAL, app.time.instant()));
  }

  public static void two(PlayedApp app) {
    var now = app.time.instant();
    tell(
        app,
        phone("emeka", SyncPhase.WAITING_FOR_APPROVAL, now),
        phone("bih", SyncPhase.WAITING_FOR_APPROVAL, now.minusSeconds(20)));
  }

  public static void none(PlayedApp app) {
    tell(app, phone("bih", SyncPhase.APPROVED, app.time.instant()));
  }

  private static void tell(PlayedApp app, SyncSession... sessions) {
    TestWindow.run(() -> app.server.syncs(List.of(sessions)));
  }

  /// Its time is over two minutes after it asked.
  static SyncSession phone(String user, SyncPhase phase, Instant asked) {
    return new SyncSession(
        "sync-of-" + user,
        user,
        phase,
        1,
        3,
        Optional.of(asked.plusSeconds(120)),
        Optional.of("192.168.1.80"),
        Optional.empty(),
        5,
        Optional.empty(),
        Optional.empty(),
        Optional.of(new SyncSession.Asked(asked, "192.168.1.80", AGENT)),
        asked,
        "0");
  }
}
