package org.relaysms.gateway.server.admin;

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
import org.relaysms.gateway.server.kernel.SteppedTime;

/// Gateways in a map, for tests of what stands on the book.
final class FakeGateways implements GatewayBook {
  private final Map<Imsi, GatewayView> gateways = new LinkedHashMap<>();
  private final Feed<GatewayChange> changes = new Feed<>();

  GatewayView add(String imsi) {
    return put(view(imsi, true, ""));
  }

  GatewayView put(GatewayView view) {
    gateways.put(view.imsi(), view);
    changes.publish(new GatewayChange.Material(view));
    return view;
  }

  void pinged(String imsi, Instant at) {
    changes.publish(new GatewayChange.Pinged(new Imsi(imsi), at));
  }

  static GatewayView view(String imsi, boolean approved, String note) {
    return new GatewayView(
        new Imsi(imsi),
        "+237670000001",
        "seeder",
        "Cameroon",
        "MTN Cameroon",
        Optional.of("62401"),
        GatewayState.LIVE,
        true,
        approved,
        Optional.empty(),
        SteppedTime.START,
        SteppedTime.START,
        1,
        Optional.empty(),
        note,
        1.0,
        "l".repeat(48));
  }

  @Override
  public List<GatewayView> all() {
    return List.copyOf(gateways.values());
  }

  @Override
  public Optional<GatewayView> find(Imsi imsi) {
    return Optional.ofNullable(gateways.get(imsi));
  }

  @Override
  public Optional<GatewayPulse> pulse(Imsi imsi) {
    return find(imsi)
        .map(
            it ->
                new GatewayPulse(
                    imsi,
                    it.msisdn(),
                    it.operatorName(),
                    it.note(),
                    it.lastPing(),
                    it.pings(),
                    it.approved() && it.validNumber()));
  }

  @Override
  public List<Imsi> imsis() {
    return List.copyOf(gateways.keySet());
  }

  @Override
  public Optional<Imsi> broughtBy(String clientAddress) {
    return gateways.values().stream()
        .filter(it -> it.address().filter(clientAddress::equals).isPresent())
        .map(GatewayView::imsi)
        .findFirst();
  }

  @Override
  public List<GatewayEvent> history(Imsi imsi, Instant since) {
    return List.of(new GatewayEvent(SteppedTime.START, GatewayEvent.Kind.FIRST, Optional.empty()));
  }

  @Override
  public Approval approve(Imsi imsi, String msisdn) {
    return find(imsi).map(known -> approve(known, msisdn)).orElseGet(Approval.NoSuchGateway::new);
  }

  private Approval approve(GatewayView known, String msisdn) {
    if (!known.msisdn().equals(msisdn)) {
      return new Approval.NumberChanged();
    }
    put(view(known.imsi().value(), true, known.note()));
    return new Approval.Approved();
  }

  @Override
  public boolean remove(Imsi imsi) {
    var known = gateways.remove(imsi) != null;
    if (known) {
      changes.publish(new GatewayChange.Removed(imsi));
    }
    return known;
  }

  @Override
  public boolean note(Imsi imsi, String note) {
    return find(imsi).map(known -> put(view(imsi.value(), known.approved(), note))).isPresent();
  }

  @Override
  public GatewayCounts counts() {
    return new GatewayCounts(gateways.size(), gateways.size(), 0, 0, 0, 0);
  }

  @Override
  public Feed<GatewayChange> changes() {
    return changes;
  }

  @Override
  public int[] pingsPerMinute() {
    return new int[1440];
  }
}
