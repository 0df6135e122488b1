package org.relaysms.gateway.adminui.gateways;

import org.relaysms.gateway.adminui.remote.Gateway;
import org.relaysms.gateway.adminui.remote.GatewayState;

/// A part of the gateways that can be looked at alone. Parts overlap: a silent gateway may also
/// have an invalid number.
public enum Segment {
  ALL,
  LIVE,
  LATE,
  SILENT,
  INVALID_NUMBER,
  WAITING_FOR_APPROVAL;

  public boolean holds(Gateway gateway) {
    return switch (this) {
      case ALL -> true;
      case LIVE -> Standing.of(gateway) == Standing.LIVE;
      case LATE -> gateway.state() == GatewayState.LATE;
      case SILENT -> gateway.state() == GatewayState.SILENT;
      case INVALID_NUMBER -> !gateway.validNumber();
      case WAITING_FOR_APPROVAL -> !gateway.approved() || gateway.pendingMsisdn().isPresent();
    };
  }
}
