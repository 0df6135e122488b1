package org.relaysms.gateway.server.gateway;

import java.time.Instant;
import java.util.Optional;

/// One gateway as the operator sees it at one moment. Prints `***`.
///
/// @param operatorName the carrier's name, or empty where none is known
/// @param operatorId MCC and MNC digits, as Android's SIM operator string
/// @param validNumber whether the number is one that can be dialled from anywhere
/// @param pendingMsisdn a changed number that waits for the operator's word
/// @param pings how many arrived since the gateway was first seen
/// @param address where the last ping came from, since this start of the server
/// @param liveShare the share of the last 24 h, or of the time since first seen, it was live: 0 to
///   1
/// @param strip 48 half hours, oldest first: `l` live throughout, `p` partly, `n` not, `-` before
///   it was first seen
public record GatewayView(
    Imsi imsi,
    String msisdn,
    String seedType,
    String country,
    String operatorName,
    Optional<String> operatorId,
    GatewayState state,
    boolean validNumber,
    boolean approved,
    Optional<String> pendingMsisdn,
    Instant lastPing,
    Instant firstSeen,
    long pings,
    Optional<String> address,
    String note,
    double liveShare,
    String strip) {

  @Override
  public String toString() {
    return "GatewayView[***]";
  }
}
