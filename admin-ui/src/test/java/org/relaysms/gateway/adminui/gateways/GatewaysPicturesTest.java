package org.relaysms.gateway.adminui.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.picture.PageWindow;
import org.relaysms.gateway.adminui.remote.Gateway;
import org.relaysms.gateway.adminui.remote.GatewayEvent;
import org.relaysms.gateway.adminui.remote.GatewayEvent.Kind;
import org.relaysms.gateway.adminui.remote.GatewayState;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.server.kernel.SteppedTime;

/// Pictures of the page with gateways and without.
class GatewaysPicturesTest {
  private final PageWindow window = PageWindow.open();
  private final SteppedTime clock = new SteppedTime();
  private final FakeGateways feed = new FakeGateways();
  private GatewaysView view = view(Locale.ENGLISH);

  @AfterEach
  void close() {
    PageWindow.run(view::closed);
  }

  @Test
  void writesAPictureOfTheTableWithASilentGatewaySelected() {
    open();
    feedVillage();
    select();

    window.write("02-gateways");

    assertThat(feed.listeners()).isEqualTo(1);
  }

  @Test
  void writesThePictureInFrench() {
    view = view(Locale.FRENCH);
    open();
    feedVillage();
    select();

    window.write("02-gateways-fr");

    assertThat(feed.listeners()).isEqualTo(1);
  }

  @Test
  void writesAPictureWithoutAGateway() {
    open();

    window.write("09-gateways-empty");

    assertThat(view.node().lookup("#no-gateways")).isNotNull();
  }

  private void open() {
    window.show(view.node());
    PageWindow.run(view::opened);
  }

  private void select() {
    PageWindow.run(
        () -> {
          var table = (TableView<?>) view.node().lookup("#gateways");
          table.getSelectionModel().select(0);
          table.requestFocus();
        });
  }

  private void feedVillage() {
    var now = clock.instant();
    var gateways = new ArrayList<Gateway>();
    gateways.add(FakeGateways.gateway(70000369, GatewayState.SILENT, now.minusSeconds(2460)));
    gateways.add(FakeGateways.gateway(98765567, GatewayState.LATE, now.minusSeconds(130)));
    gateways.add(invalid(now));
    for (var number = 0; number < 11; number++) {
      var ping = now.minusSeconds(number * 3L);
      gateways.add(FakeGateways.gateway(50000118 + number * 7, GatewayState.LIVE, ping));
    }
    feed.events =
        List.of(
            new GatewayEvent(now.minusSeconds(2190), Kind.SILENT, Optional.of(270L)),
            new GatewayEvent(now.minusSeconds(2370), Kind.LATE, Optional.of(90L)),
            new GatewayEvent(now.minusSeconds(20000), Kind.LIVE, Optional.of(660L)),
            new GatewayEvent(now.minusSeconds(20660), Kind.SILENT, Optional.empty()),
            new GatewayEvent(now.minusSeconds(30000), Kind.FIRST, Optional.empty()),
            new GatewayEvent(now.minusSeconds(300000), Kind.APPROVED, Optional.empty()));
    PageWindow.run(() -> feed.all(gateways));
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

  private GatewaysView view(Locale language) {
    return PageWindow.fx(
        () ->
            new GatewaysView(
                new GatewaysViewModel(feed, clock),
                feed,
                new FakeStatus(clock.instant()),
                work -> () -> {},
                Texts.of(language, ZoneOffset.UTC)));
  }
}
