package org.relaysms.gateway.server.gateway;

import java.time.Instant;

/// What [GatewayBook#changes] tells.
public sealed interface GatewayChange {
  /// Anything but the time of the last ping changed, or the gateway is new.
  record Material(GatewayView gateway) implements GatewayChange {}

  /// It pinged, and nothing else changed.
  record Pinged(Imsi imsi, Instant at) implements GatewayChange {}

  /// The operator removed it.
  record Removed(Imsi imsi) implements GatewayChange {}
}
