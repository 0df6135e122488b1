package org.relaysms.gateway.adminui.gateways;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.remote.Alerts;
import org.relaysms.gateway.adminui.remote.Gateway;
import org.relaysms.gateway.adminui.remote.GatewayEvent;
import org.relaysms.gateway.adminui.remote.GatewayEvent.Kind;
import org.relaysms.gateway.adminui.remote.GatewayState;

/// Fourteen gateways of which three need a look, and the ups and downs of one.
public final class GatewayVillage {
  private GatewayVillage() {}

  /// Fills the page on screen and selects the silent one.
  public static void select(PlayedApp app) {
    fill(app.gateways, app.time.instant());
    TestWindow.run(
        () -> {
          var table = (TableView<?>) app.shell.lookup("#gateways");
          table.getSelectionModel().select(0);
          table.requestFocus();
        });
  }

  /// The rule of the silent one, with times of its own, of which one is wrong.
  public static void rule(PlayedApp app) {
    select(app);
    TestWindow.run(
        () -> {
          ((Hyperlink) app.shell.lookup("#show-alert-rule")).fire();
          ((RadioButton) app.shell.lookup("#alert-OWN")).fire();
          var grace = (TextField) app.shell.lookup("#alert-grace");
          grace.setText("long");
          grace.fireEvent(new ActionEvent());
        });
  }

  /// The silent one is an alert.
  public static void silent(PlayedApp app) {
    var now = app.time.instant();
    fill(app.gateways, now);
    var silent = FakeGateways.gateway(70000369, GatewayState.SILENT, now.minusSeconds(2460));
    var alert =
        new Alerts.Silent(
            silent.imsi(),
            silent.msisdn(),
            silent.note(),
            silent.lastPing(),
            Optional.of(now.minusSeconds(2100)));
    TestWindow.run(() -> app.alerts.become(new Alerts(true, false, 1, List.of(alert))));
  }

  private static void fill(FakeGateways fake, Instant now) {
    var gateways = new ArrayList<Gateway>();
    gateways.add(FakeGateways.gateway(70000369, GatewayState.SILENT, now.minusSeconds(2460)));
    gateways.add(FakeGateways.gateway(98765567, GatewayState.LATE, now.minusSeconds(130)));
    gateways.add(invalid(now));
    for (var number = 0; number < 11; number++) {
      var ping = now.minusSeconds(number * 3L);
      gateways.add(FakeGateways.gateway(50000118 + number * 7, GatewayState.LIVE, ping));
    }
    fake.events =
        List.of(
            new GatewayEvent(now.minusSeconds(2190), Kind.SILENT, Optional.of(270L)),
            new GatewayEvent(now.minusSeconds(2370), Kind.LATE, Optional.of(90L)),
            new GatewayEvent(now.minusSeconds(20000), Kind.LIVE, Optional.of(660L)),
            new GatewayEvent(now.minusSeconds(20660), Kind.SILENT, Optional.empty()),
            new GatewayEvent(now.minusSeconds(30000), Kind.FIRST, Optional.empty()),
            new GatewayEvent(now.minusSeconds(300000), Kind.APPROVED, Optional.empty()));
    TestWindow.run(() -> fake.all(gateways));
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
        1,
        "-".repeat(16) + "l".repeat(32));
  }
}
