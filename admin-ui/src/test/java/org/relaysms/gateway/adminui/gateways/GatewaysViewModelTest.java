package org.relaysms.gateway.adminui.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaysms.gateway.adminui.remote.GatewayState.LATE;
import static org.relaysms.gateway.adminui.remote.GatewayState.LIVE;
import static org.relaysms.gateway.adminui.remote.GatewayState.SILENT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.Gateway;
import org.relaysms.gateway.adminui.remote.GatewayState;
import org.relaysms.gateway.server.kernel.SteppedTime;

class GatewaysViewModelTest {
  private static final Instant NOW = SteppedTime.START;

  private final SteppedTime clock = new SteppedTime();
  private final FakeGateways feed = new FakeGateways();
  private final GatewaysViewModel model = new GatewaysViewModel(feed, clock);
  private final Subscription open = model.open();

  @Test
  void putsTroubleFirst() {
    feed.all(List.of(gateway(1, LIVE), gateway(2, SILENT), gateway(3, LATE)));

    assertThat(model.rows())
        .extracting(GatewayRow::standing)
        .containsExactly(Standing.SILENT, Standing.LATE, Standing.LIVE);
  }

  @Test
  void keepsTheRowOfAGatewayThatChanges() {
    feed.all(List.of(gateway(1, LIVE), gateway(2, LIVE)));
    var row = model.rows().getLast();

    feed.changed(gateway(2, SILENT));

    assertThat(model.rows().getFirst()).isSameAs(row);
    assertThat(row.standing()).isEqualTo(Standing.SILENT);
  }

  @Test
  void keepsTheSelectionWhenRowsMoveOrAreFilteredAway() {
    feed.all(List.of(gateway(1, LIVE), gateway(2, LIVE)));
    var row = Optional.of(model.rows().getLast());
    model.select(row);

    feed.changed(gateway(2, SILENT));
    model.filter().set("nothing like it");

    assertThat(model.selected().get()).isEqualTo(row);
  }

  @Test
  void dropsTheSelectionWithItsGateway() {
    feed.all(List.of(gateway(1, LIVE), gateway(2, LIVE)));
    model.select(Optional.of(model.rows().getFirst()));

    feed.removed(model.rows().getFirst().imsi());

    assertThat(model.selected().get()).isEmpty();
    assertThat(model.rows()).hasSize(1);
  }

  @Test
  void filtersAsOneTypes() {
    feed.all(List.of(gateway(11, LIVE), gateway(22, LIVE)));

    model.filter().set(" 00022 ");

    assertThat(model.rows()).extracting(row -> row.now().msisdn()).containsExactly("+237600000022");
    assertThat(model.count(Segment.ALL).get()).isEqualTo(2);
  }

  @Test
  void countsAndShowsEachSegment() {
    feed.all(List.of(gateway(1, LIVE), gateway(2, SILENT), gateway(3, SILENT)));

    model.segment().set(Segment.SILENT);

    assertThat(model.count(Segment.LIVE).get()).isEqualTo(1);
    assertThat(model.count(Segment.SILENT).get()).isEqualTo(2);
    assertThat(model.rows()).hasSize(2);
  }

  @Test
  void ordersByAColumnAndBack() {
    feed.all(List.of(gateway(1, LIVE), gateway(2, LIVE)));

    model.order().set(new RowOrder(Optional.of(GatewayColumn.NUMBER), true));

    assertThat(model.rows())
        .extracting(row -> row.now().msisdn())
        .containsExactly("+237600000002", "+237600000001");
  }

  @Test
  void countsAgesUp() {
    feed.all(List.of(gateway(1, LIVE)));

    clock.advance(Duration.ofSeconds(12));
    model.tick();

    assertThat(model.age(model.rows().getFirst().now())).isEqualTo(Duration.ofSeconds(12));
  }

  @Test
  void tellsNoChangeOfTheListForTenThousandPings() {
    feed.all(IntStream.range(0, 10_000).mapToObj(number -> gateway(number, LIVE)).toList());
    var changes = new AtomicInteger();
    model.rows().addListener((ListChangeListener<GatewayRow>) _ -> changes.incrementAndGet());
    var later = NOW.plusSeconds(1);

    feed.pinged(model.rows().stream().collect(Collectors.toMap(GatewayRow::imsi, _ -> later)));

    assertThat(changes).hasValue(0);
    assertThat(model.rows()).allMatch(row -> row.now().lastPing().equals(later));
  }

  @Test
  void ignoresThePingOfAnUnknownGateway() {
    feed.pinged(Map.of("unknown", NOW));

    assertThat(model.rows()).isEmpty();
  }

  @Test
  void movesRowsInOnePermutation() {
    feed.all(IntStream.range(0, 100).mapToObj(number -> gateway(number, LIVE)).toList());
    var changes = new AtomicInteger();
    model
        .rows()
        .addListener(
            (ListChangeListener<GatewayRow>)
                change -> {
                  while (change.next()) {
                    assertThat(change.wasPermutated()).isTrue();
                    changes.incrementAndGet();
                  }
                });

    feed.changed(gateway(50, SILENT));

    assertThat(changes).hasValue(1);
  }

  @Test
  void writesTheRowsOnScreenAsAFile() {
    feed.all(List.of(gateway(1, LIVE)));

    assertThat(model.csv().lines())
        .containsExactly(
            "state,number,operator,country,imsi,type,last_ping,live_share_24h,note",
            "live,+237600000001,MTN Cameroon,Cameroon,624010000000001,seed,2026-03-01T12:00:00Z,0.966,");
  }

  @Test
  void hidesTheMiddleOfAnImsi() {
    assertThat(ImsiMask.hidden("624020000000017")).isEqualTo("624 02 •••• 17");
    assertThat(ImsiMask.hidden("sample_IMSI")).isEqualTo("sa •••• SI");
    assertThat(ImsiMask.hidden("abc")).isEqualTo("••••");
    assertThat(ImsiMask.whole("624020000000017")).isEqualTo("624 02 0000000017");
  }

  @Test
  void hearsNothingAfterClosing() {
    open.close();

    assertThat(feed.listeners()).isZero();
  }

  private static Gateway gateway(int number, GatewayState state) {
    return FakeGateways.gateway(number, state, NOW);
  }
}
