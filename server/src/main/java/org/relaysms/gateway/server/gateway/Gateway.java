package org.relaysms.gateway.server.gateway;

import java.time.Duration;
import java.time.Instant;

/// One gateway: who it is and whether it is there. Immutable. Prints `***`.
record Gateway(GatewayCard card, Presence presence) {

  Imsi imsi() {
    return card.imsi();
  }

  GatewayState state(Instant now, Duration lifetime) {
    return GatewayState.at(now, presence.lastPing(), lifetime);
  }

  GatewayPulse pulse() {
    return new GatewayPulse(
        card.imsi(),
        card.msisdn(),
        card.facts().operatorName(),
        card.note(),
        presence.lastPing(),
        presence.pings(),
        card.approved() && card.facts().valid());
  }

  GatewayView view(Instant now, Duration lifetime) {
    var current = presence.swept(now, lifetime).presence();
    var strip = LiveStrip.of(current, card.firstSeen(), now);
    var facts = card.facts();
    return new GatewayView(
        card.imsi(),
        card.msisdn(),
        card.seedType(),
        facts.country(),
        facts.operatorName(),
        facts.operatorId(),
        current.state(),
        facts.valid(),
        card.approved(),
        card.pendingMsisdn(),
        current.lastPing(),
        card.firstSeen(),
        current.pings(),
        current.address(),
        card.note(),
        strip.share(),
        strip.text());
  }

  @Override
  public String toString() {
    return "Gateway[***]";
  }
}
