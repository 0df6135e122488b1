package org.relaysms.gateway.server.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relaysms.gateway.server.gateway.Approval;
import org.relaysms.gateway.server.gateway.GatewayBook;
import org.relaysms.gateway.server.gateway.GatewayChange;
import org.relaysms.gateway.server.gateway.GatewayCounts;
import org.relaysms.gateway.server.gateway.GatewayEvent;
import org.relaysms.gateway.server.gateway.GatewayPulse;
import org.relaysms.gateway.server.gateway.GatewayState;
import org.relaysms.gateway.server.gateway.GatewayView;
import org.relaysms.gateway.server.gateway.Imsi;
import org.relaysms.gateway.server.kernel.Feed;

/// Gateways that ping when a test says so.
final class PulsedGateways implements GatewayBook {
  private final Map<Imsi, GatewayPulse> pulses = new LinkedHashMap<>();
  private final Feed<GatewayChange> changes = new Feed<>();
  private final Clock clock;

  PulsedGateways(Clock clock) {
    this.clock = clock;
  }

  void ping(int... numbers) {
    for (var number : numbers) {
      ping(number, true);
    }
  }

  void ping(int number, boolean expected) {
    var imsi = imsi(number);
    var before = Optional.ofNullable(pulses.get(imsi));
    var pings = before.map(GatewayPulse::pings).orElse(0L) + 1;
    pulses.put(
        imsi,
        new GatewayPulse(
            imsi, msisdn(number), "MTN", "note " + number, clock.instant(), pings, expected));
    if (before.filter(it -> it.expected() == expected).isEmpty()) {
      changes.publish(new GatewayChange.Material(view(imsi)));
    }
  }

  void without(int number) {
    pulses.remove(imsi(number));
    changes.publish(new GatewayChange.Removed(imsi(number)));
  }

  static Imsi imsi(int number) {
    return new Imsi("6240100%08d".formatted(number));
  }

  static String msisdn(int number) {
    return "+2376700%05d".formatted(number);
  }

  private static GatewayView view(Imsi imsi) {
    return new GatewayView(
        imsi,
        "",
        "",
        "",
        "",
        Optional.empty(),
        GatewayState.LIVE,
        true,
        true,
        Optional.empty(),
        Instant.EPOCH,
        Instant.EPOCH,
        1,
        Optional.empty(),
        "",
        1.0,
        "");
  }

  @Override
  public Optional<GatewayPulse> pulse(Imsi imsi) {
    return Optional.ofNullable(pulses.get(imsi));
  }

  @Override
  public List<Imsi> imsis() {
    return List.copyOf(pulses.keySet());
  }

  @Override
  public Feed<GatewayChange> changes() {
    return changes;
  }

  @Override
  public List<GatewayView> all() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<GatewayView> find(Imsi imsi) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Imsi> broughtBy(String clientAddress) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<GatewayEvent> history(Imsi imsi, Instant since) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Approval approve(Imsi imsi, String msisdn) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean remove(Imsi imsi) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean note(Imsi imsi, String note) {
    throw new UnsupportedOperationException();
  }

  @Override
  public GatewayCounts counts() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int[] pingsPerMinute() {
    throw new UnsupportedOperationException();
  }
}
