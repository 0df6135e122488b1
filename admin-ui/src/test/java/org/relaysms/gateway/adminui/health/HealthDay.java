package org.relaysms.gateway.adminui.health;

import java.util.List;
import java.util.Map;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.remote.HealthCheck;
import org.relaysms.gateway.adminui.remote.HealthCheck.State;
import org.relaysms.gateway.adminui.remote.Reply;

/// A server on a laptop in a village, on a good day and on a bad one.
public final class HealthDay {
  private static final String DATA = "/home/rose/.local/share/relaysms-gateway";

  private HealthDay() {}

  /// Every finding of the bad day, as the server tells them.
  public static HealthCheck[] bad() {
    return new HealthCheck[] {
      reachable(),
      FakeHealth.check("tls", State.WARNING, "off", Map.of("apiTls", false, "websocketTls", false)),
      FakeHealth.check(
          "clock", State.OK, "steady", Map.of("now", Samples.NOW.toEpochMilli(), "offMillis", 3)),
      FakeHealth.check(
          "disk",
          State.FAILED,
          "full",
          Map.of("folder", DATA, "free", 61_000_000L, "total", 31_400_000_000L)),
      store(),
      key("server-key", State.OK, "closed", "keys/private.pem", "600"),
      key("master-key", State.OK, "plain", "keys/master.key", "600"),
      key("admin-token", State.FAILED, "open", "admin.token", "644"),
      FakeHealth.check("publisher", State.UNKNOWN, "not-called", Map.of("unfinished", 0)),
      FakeHealth.check("accounts", State.OK, "local", Map.of("users", 7))
    };
  }

  private static HealthCheck[] good() {
    return new HealthCheck[] {
      reachable(),
      FakeHealth.check(
          "tls",
          State.OK,
          "on",
          Map.of(
              "apiTls",
              true,
              "websocketTls",
              true,
              "file",
              DATA + "/certificate.pem",
              "endsAt",
              Samples.NOW.plusSeconds(20_000_000).toEpochMilli())),
      FakeHealth.check(
          "clock", State.OK, "steady", Map.of("now", Samples.NOW.toEpochMilli(), "offMillis", 3)),
      FakeHealth.check(
          "disk",
          State.OK,
          "enough",
          Map.of("folder", DATA, "free", 12_400_000_000L, "total", 31_400_000_000L)),
      store(),
      key("server-key", State.OK, "closed", "keys/private.pem", "600"),
      FakeHealth.check(
          "master-key",
          State.OK,
          "closed",
          Map.of(
              "file", DATA + "/keys/master.key", "mode", "600", "owner", "rose", "guarded", true)),
      key("admin-token", State.OK, "closed", "admin.token", "600"),
      FakeHealth.check(
          "publisher",
          State.OK,
          "reachable",
          Map.of("lastAnswerAt", Samples.NOW.minusSeconds(40).toEpochMilli(), "unfinished", 0)),
      FakeHealth.check("accounts", State.OK, "local", Map.of("users", 7))
    };
  }

  public static PlayedApp well(PlayedApp app) {
    app.health.answers(FakeHealth.told(good()));
    return app;
  }

  public static PlayedApp unwell(PlayedApp app) {
    app.health.answers(FakeHealth.told(bad()));
    return app;
  }

  public static PlayedApp unreachable(PlayedApp app) {
    app.health.answers(new Reply.Unreachable<>("ConnectException"));
    return app;
  }

  private static HealthCheck reachable() {
    return FakeHealth.check(
        "listeners",
        State.OK,
        "reachable",
        Map.of(
            "apiUrl",
            "http://192.168.1.23:6969",
            "websocketUrl",
            "ws://192.168.1.23:6996",
            "addresses",
            List.of("192.168.1.23")));
  }

  private static HealthCheck store() {
    return FakeHealth.check(
        "store",
        State.OK,
        "answers",
        Map.of(
            "file",
            DATA + "/gateway.db",
            "size",
            48_234_496,
            "logSize",
            4_120_112,
            "lastCommitAt",
            Samples.NOW.minusSeconds(2).toEpochMilli()));
  }

  private static HealthCheck key(String id, State state, String detail, String file, String mode) {
    return FakeHealth.check(
        id,
        state,
        detail,
        Map.of("file", DATA + "/" + file, "mode", mode, "owner", "rose", "folderOwner", "rose"));
  }
}
