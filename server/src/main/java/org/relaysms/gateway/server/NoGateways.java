package org.relaysms.gateway.server;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.gateway.GatewayBook;
import org.relaysms.gateway.server.gateway.GatewayChange;
import org.relaysms.gateway.server.gateway.GatewayCounts;
import org.relaysms.gateway.server.gateway.GatewayEvent;
import org.relaysms.gateway.server.gateway.GatewayView;
import org.relaysms.gateway.server.gateway.Imsi;
import org.relaysms.gateway.server.http.Routes;
import org.relaysms.gateway.server.kernel.Feed;

/// A server without gateways.
final class NoGateways implements GatewayBook, AutoCloseable {
  private final Feed<GatewayChange> changes = new Feed<>();

  Routes routes() {
    return new Routes();
  }

  GatewayBook book() {
    return this;
  }

  @Override
  public List<GatewayView> all() {
    return List.of();
  }

  @Override
  public Optional<GatewayView> find(Imsi imsi) {
    return Optional.empty();
  }

  @Override
  public List<GatewayEvent> history(Imsi imsi, Instant since) {
    return List.of();
  }

  @Override
  public boolean approve(Imsi imsi) {
    return false;
  }

  @Override
  public boolean remove(Imsi imsi) {
    return false;
  }

  @Override
  public boolean note(Imsi imsi, String note) {
    return false;
  }

  @Override
  public GatewayCounts counts() {
    return new GatewayCounts(0, 0, 0, 0, 0, 0);
  }

  @Override
  public Feed<GatewayChange> changes() {
    return changes;
  }

  @Override
  public int[] pingsPerMinute() {
    return new int[60];
  }

  @Override
  public void close() {}
}
