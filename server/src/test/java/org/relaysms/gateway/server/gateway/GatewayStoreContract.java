package org.relaysms.gateway.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.config.SeedsConfig.Enrolment;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.gateway.GatewayEvent.Kind;
import org.relaysms.gateway.server.gateway.GatewayJournal.Entry;
import org.relaysms.gateway.server.gateway.GatewayJournal.Extent;

/// What a store of gateways must do on either engine.
abstract class GatewayStoreContract {
  private static final NumberLookUp NUMBERS = new NumberLookUp(OperatorTable.shipped());
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration LIFETIME = Duration.ofSeconds(90);
  private static final Imsi IMSI = new Imsi("624011111111111");
  private static final Optional<String> HERE = Optional.of("192.0.2.1");

  private Database database;
  private GatewayStore store;

  abstract Database open();

  @BeforeEach
  void openStore() {
    database = open();
    store = new GatewayStore(database, NUMBERS);
  }

  @AfterEach
  void closeStore() {
    database.close();
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(store.load(START)).isEmpty();
    assertThat(store.history(IMSI, Instant.EPOCH)).isEmpty();
  }

  @Test
  void remembersAGateway() {
    var card = card().withNote("on the roof, près du mât");
    var presence = Presence.first(START, HERE).presence();

    write(kept(new Gateway(card, presence), Extent.CARD));

    assertThat(store.load(START.plusSeconds(10)))
        .containsExactly(new Gateway(card, unaddressed(presence)));
  }

  @Test
  void remembersAChangedNumberThatWaits() {
    var waiting =
        card().told(new Ping(IMSI, "+237690000001", "seeder"), Enrolment.APPROVE, NUMBERS, START);

    write(kept(new Gateway(card(), first()), Extent.CARD));
    write(kept(new Gateway(waiting.card(), first()), Extent.CARD));

    assertThat(store.load(START)).extracting(Gateway::card).containsExactly(waiting.card());
  }

  @Test
  void remembersThePingsOfManyTogetherEachGatewayOnce() {
    write(kept(new Gateway(card(), first()), Extent.CARD));
    var second = first().pinged(START.plusSeconds(10), LIFETIME, HERE).presence();
    var third = second.pinged(START.plusSeconds(20), LIFETIME, HERE).presence();

    Stream.of(second, third)
        .map(presence -> store.write(kept(new Gateway(card(), presence), Extent.LEASE)))
        .toList()
        .forEach(done -> done.join());

    assertThat(store.load(START).getFirst().presence()).isEqualTo(unaddressed(third));
  }

  @Test
  void remembersWhatHappenedOldestFirst() {
    var late = first().swept(START.plusSeconds(500), LIFETIME);
    var first = Presence.first(START, HERE).events().getFirst();
    write(new Entry.Kept(new Gateway(card(), first()), Extent.CARD, List.of(first)));
    write(new Entry.Kept(new Gateway(card(), late.presence()), Extent.PRESENCE, late.events()));

    assertThat(store.history(IMSI, Instant.EPOCH))
        .extracting(GatewayEvent::kind)
        .containsExactly(Kind.FIRST, Kind.LATE, Kind.SILENT);
    assertThat(store.history(IMSI, START.plusSeconds(1))).isEqualTo(late.events());
  }

  @Test
  void rebuildsTheLastDayFromTheEndsOfItsLeases() {
    var step = first().swept(START.plusSeconds(500), LIFETIME);
    write(new Entry.Kept(new Gateway(card(), step.presence()), Extent.CARD, step.events()));

    var loaded = store.load(START.plusSeconds(600)).getFirst().presence();

    assertThat(loaded.state()).isEqualTo(GatewayState.SILENT);
    assertThat(LiveStrip.of(loaded, START, START.plusSeconds(600)))
        .isEqualTo(LiveStrip.of(step.presence(), START, START.plusSeconds(600)));
  }

  @Test
  void forgetsAGatewayAndItsHistory() {
    var first = Presence.first(START, HERE).events();
    write(new Entry.Kept(new Gateway(card(), first()), Extent.CARD, first));

    write(new Entry.Forgotten(IMSI));

    assertThat(store.load(START)).isEmpty();
    assertThat(store.history(IMSI, Instant.EPOCH)).isEmpty();
  }

  @Test
  void keepsTheOrderOfAForgottenGatewayThatPingsAgain() {
    var again = new Gateway(card(), first());
    write(kept(again, Extent.CARD));

    Stream.of(new Entry.Forgotten(IMSI), kept(again, Extent.CARD))
        .map(store::write)
        .toList()
        .forEach(done -> done.join());

    assertThat(store.load(START)).hasSize(1);
  }

  @Test
  void forgetsEventsThatAreTooOldOrTooMany() {
    var events =
        Stream.of(0L, 10L, 20L, 30L)
            .map(s -> new GatewayEvent(START.plusSeconds(s), Kind.APPROVED, Optional.empty()))
            .toList();
    write(new Entry.Kept(new Gateway(card(), first()), Extent.CARD, events));

    assertThat(store.prune(START.plusSeconds(5).toEpochMilli(), 100).join()).isEqualTo(1);
    assertThat(store.prune(Instant.EPOCH.toEpochMilli(), 2).join()).isEqualTo(1);
    assertThat(store.history(IMSI, Instant.EPOCH)).isEqualTo(events.subList(2, 4));
  }

  private void write(Entry entry) {
    store.write(entry).join();
  }

  private static Entry kept(Gateway gateway, Extent extent) {
    return new Entry.Kept(gateway, extent, List.of());
  }

  private static Presence first() {
    return Presence.first(START, HERE).presence();
  }

  private static GatewayCard card() {
    return GatewayCard.first(
        new Ping(IMSI, "+237670000001", "seed"), Enrolment.OPEN, NUMBERS, START);
  }

  /// Where pings come from is not stored.
  private static Presence unaddressed(Presence it) {
    return new Presence(
        it.lastPing(), it.pings(), it.state(), it.since(), it.day(), Optional.empty());
  }
}
