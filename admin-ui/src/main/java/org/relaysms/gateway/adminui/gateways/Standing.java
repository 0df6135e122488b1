package org.relaysms.gateway.adminui.gateways;

import org.relaysms.gateway.adminui.remote.Gateway;

/// What an operator has to know of a gateway at a glance, trouble first.
///
/// A flag outranks the age: a gateway that waits for approval or has an invalid number serves
/// nobody, however live it is. Silence outranks both, since it must be mended first.
public enum Standing {
  SILENT,
  LATE,
  INVALID_NUMBER,
  WAITING_FOR_APPROVAL,
  LIVE;

  public static Standing of(Gateway gateway) {
    return switch (gateway.state()) {
      case SILENT -> SILENT;
      case LATE -> LATE;
      case LIVE -> flagged(gateway);
    };
  }

  private static Standing flagged(Gateway gateway) {
    if (!gateway.validNumber()) {
      return INVALID_NUMBER;
    }
    var waiting = !gateway.approved() || gateway.pendingMsisdn().isPresent();
    return waiting ? WAITING_FOR_APPROVAL : LIVE;
  }
}
