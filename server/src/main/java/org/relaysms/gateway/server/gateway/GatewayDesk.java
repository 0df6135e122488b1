package org.relaysms.gateway.server.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.gateway.GatewayEvent.Kind;
import org.relaysms.gateway.server.kernel.Feed;
import org.relaysms.gateway.server.kernel.MinuteMeter;

/// The [GatewayBook] over registry and store. Thread-safe.
final class GatewayDesk implements GatewayBook {
  private static final Comparator<GatewayView> BY_NUMBER =
      Comparator.comparing(GatewayView::msisdn).thenComparing(view -> view.imsi().value());

  private final GatewayRegistry registry;
  private final GatewayStore store;
  private final NumberLookUp numbers;
  private final MinuteMeter meter;
  private final Duration lifetime;

  GatewayDesk(
      GatewayRegistry registry,
      GatewayStore store,
      NumberLookUp numbers,
      MinuteMeter meter,
      Duration lifetime) {
    this.registry = registry;
    this.store = store;
    this.numbers = numbers;
    this.meter = meter;
    this.lifetime = lifetime;
  }

  @Override
  public List<GatewayView> all() {
    var now = registry.now();
    return registry.all().map(it -> it.view(now, lifetime)).sorted(BY_NUMBER).toList();
  }

  @Override
  public Optional<GatewayView> find(Imsi imsi) {
    return registry.find(imsi).map(it -> it.view(registry.now(), lifetime));
  }

  @Override
  public Optional<GatewayPulse> pulse(Imsi imsi) {
    return registry.find(imsi).map(Gateway::pulse);
  }

  @Override
  public List<Imsi> imsis() {
    return registry.all().map(Gateway::imsi).toList();
  }

  @Override
  public Optional<Imsi> broughtBy(String clientAddress) {
    return registry.broughtBy(clientAddress);
  }

  @Override
  public List<GatewayEvent> history(Imsi imsi, Instant since) {
    return store.history(imsi, since);
  }

  @Override
  public Approval approve(Imsi imsi, String msisdn) {
    var approved = List.of(new GatewayEvent(registry.now(), Kind.APPROVED, Optional.empty()));
    var done =
        registry.amend(
            imsi,
            card ->
                Optional.of(card)
                    .filter(it -> it.toldNumber().equals(msisdn))
                    .map(it -> new GatewayCard.Step(it.approve(numbers), approved)));
    if (done) {
      return new Approval.Approved();
    }
    return registry.find(imsi).isPresent()
        ? new Approval.NumberChanged()
        : new Approval.NoSuchGateway();
  }

  @Override
  public boolean remove(Imsi imsi) {
    return registry.remove(imsi);
  }

  @Override
  public boolean note(Imsi imsi, String note) {
    return registry.amend(
        imsi, card -> Optional.of(new GatewayCard.Step(card.withNote(note), List.of())));
  }

  @Override
  public GatewayCounts counts() {
    var now = registry.now();
    var tally = new Tally();
    registry.all().forEach(gateway -> tally.add(gateway, gateway.state(now, lifetime)));
    return tally.counts();
  }

  @Override
  public Feed<GatewayChange> changes() {
    return registry.changes();
  }

  @Override
  public int[] pingsPerMinute() {
    return meter.perMinute(registry.now());
  }

  private static final class Tally {
    private int live;
    private int late;
    private int silent;
    private int invalid;
    private int waiting;

    void add(Gateway gateway, GatewayState state) {
      switch (state) {
        case LIVE -> live++;
        case LATE -> late++;
        case SILENT -> silent++;
      }
      invalid += gateway.card().facts().valid() ? 0 : 1;
      waiting += gateway.card().waiting() ? 1 : 0;
    }

    GatewayCounts counts() {
      return new GatewayCounts(live + late + silent, live, late, silent, invalid, waiting);
    }
  }
}
