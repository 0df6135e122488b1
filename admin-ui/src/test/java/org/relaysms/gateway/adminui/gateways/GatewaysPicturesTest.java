package org.relaysms.gateway.adminui.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.fixture.Unnamed;
import org.relaysms.gateway.adminui.remote.Gateway;
import org.relaysms.gateway.adminui.remote.GatewayEvent;
import org.relaysms.gateway.adminui.remote.GatewayEvent.Kind;
import org.relaysms.gateway.adminui.remote.GatewayState;

/// Pictures of the window with gateways and without.
class GatewaysPicturesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"en, 02-gateways", "fr, 02-gateways-fr"})
  void writesTheWindowWithASilentGatewaySelected(Locale language, String name) {
    var app = open(language);
    feedVillage(app);
    TestWindow.run(() -> select(app));

    app.window.write(name);

    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();
  }

  @Test
  void writesTheWindowWithoutAGateway() {
    var app = open(Locale.ENGLISH);

    app.window.write("09-gateways-empty");

    assertThat(TestWindow.fx(() -> app.shell.lookup("#no-gateways"))).isNotNull();
    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();
  }

  private PlayedApp open(Locale language) {
    return new PlayedApp(language, folder).running("gateways");
  }

  private static void select(PlayedApp app) {
    var table = (TableView<?>) app.shell.lookup("#gateways");
    table.getSelectionModel().select(0);
    table.requestFocus();
  }

  private static void feedVillage(PlayedApp app) {
    var now = app.time.instant();
    var gateways = new ArrayList<Gateway>();
    gateways.add(FakeGateways.gateway(70000369, GatewayState.SILENT, now.minusSeconds(2460)));
    gateways.add(FakeGateways.gateway(98765567, GatewayState.LATE, now.minusSeconds(130)));
    gateways.add(invalid(now));
    for (var number = 0; number < 11; number++) {
      var ping = now.minusSeconds(number * 3L);
      gateways.add(FakeGateways.gateway(50000118 + number * 7, GatewayState.LIVE, ping));
    }
    app.gateways.events =
        List.of(
            new GatewayEvent(now.minusSeconds(2190), Kind.SILENT, Optional.of(270L)),
            new GatewayEvent(now.minusSeconds(2370), Kind.LATE, Optional.of(90L)),
            new GatewayEvent(now.minusSeconds(20000), Kind.LIVE, Optional.of(660L)),
            new GatewayEvent(now.minusSeconds(20660), Kind.SILENT, Optional.empty()),
            new GatewayEvent(now.minusSeconds(30000), Kind.FIRST, Optional.empty()),
            new GatewayEvent(now.minusSeconds(300000), Kind.APPROVED, Optional.empty()));
    TestWindow.run(() -> app.gateways.all(gateways));
  }

  private static Gateway invalid(Instant now) {
    var good = FakeGateways.gateway(90, GatewayState.LIVE, now.minusSeconds(9));
    return new Gateway(
        good.imsi(),
        "670000214",
        good.seedType(),
        "",
        "",
        Optional.empty(),
        good.state(),
        false,
        true,
        Optional.empty(),
        good.lastPing(),
        good.firstSeen(),
        good.pings(),
        good.address(),
        good.note(),
        0.99,
        "-".repeat(16) + "l".repeat(32));
  }
}
