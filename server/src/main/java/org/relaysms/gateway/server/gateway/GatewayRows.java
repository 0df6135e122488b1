package org.relaysms.gateway.server.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.relaysms.gateway.server.gateway.GatewayDao.CardRow;
import org.relaysms.gateway.server.gateway.GatewayDao.EventRow;
import org.relaysms.gateway.server.gateway.GatewayDao.GatewayRow;
import org.relaysms.gateway.server.gateway.GatewayDao.PresenceRow;

/// Between gateways and their rows.
final class GatewayRows {
  private GatewayRows() {}

  static CardRow row(GatewayCard card) {
    return new CardRow(
        card.imsi().value(),
        card.msisdn(),
        card.seedType(),
        card.approved() ? 1 : 0,
        card.pendingMsisdn(),
        card.note(),
        card.firstSeen().toEpochMilli());
  }

  static PresenceRow row(Imsi imsi, Presence presence) {
    return new PresenceRow(
        imsi.value(),
        presence.lastPing().toEpochMilli(),
        presence.pings(),
        presence.state().name(),
        presence.since().toEpochMilli());
  }

  static EventRow row(Imsi imsi, GatewayEvent event) {
    return new EventRow(
        imsi.value(),
        event.at().toEpochMilli(),
        event.kind().word(),
        event.lasted().map(Duration::toMillis));
  }

  static GatewayEvent event(EventRow row) {
    return new GatewayEvent(
        Instant.ofEpochMilli(row.at()),
        GatewayEvent.Kind.of(row.kind()),
        row.lasted().map(Duration::ofMillis));
  }

  static Gateway gateway(GatewayRow row, LiveDay day, NumberLookUp numbers) {
    var imsi = new Imsi(row.imsi());
    return new Gateway(card(row, imsi, numbers), presence(row, day));
  }

  private static GatewayCard card(GatewayRow row, Imsi imsi, NumberLookUp numbers) {
    return new GatewayCard(
        imsi,
        row.msisdn(),
        row.seedType(),
        numbers.facts(imsi, row.msisdn()),
        row.approved(),
        row.pendingMsisdn(),
        row.note(),
        Instant.ofEpochMilli(row.firstSeen()));
  }

  private static Presence presence(GatewayRow row, LiveDay day) {
    return new Presence(
        Instant.ofEpochMilli(row.lastPing()),
        row.pings(),
        GatewayState.valueOf(row.state()),
        Instant.ofEpochMilli(row.since()),
        day,
        Optional.empty());
  }
}
