package org.relaysms.gateway.server.gateway;

import java.time.Instant;

/// What there is to know of a gateway for whoever only asks whether it is heard; costs a look-up,
/// while a [GatewayView] computes a day. Prints `***`.
///
/// @param pings how many arrived: grows with each, whatever the clock says
/// @param expected whether it would serve anybody: approved, and with a number that can be dialled
public record GatewayPulse(
    Imsi imsi,
    String msisdn,
    String operatorName,
    String note,
    Instant lastPing,
    long pings,
    boolean expected) {

  @Override
  public String toString() {
    return "GatewayPulse[***]";
  }
}
