package org.relaysms.gateway.adminui.remote;

import java.time.Instant;
import java.util.Optional;

/// A gateway as the admin API tells it. `liveShare` is 0 to 1 over 24 h; `strip` is 48 characters,
/// one for each half hour, oldest first: `l` live, `p` partly, `n` not, `-` before it was first
/// seen.
public record Gateway(
    String imsi,
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

  /// The same one after a ping that changed nothing else.
  public Gateway pinged(Instant at) {
    return new Gateway(
        imsi,
        msisdn,
        seedType,
        country,
        operatorName,
        operatorId,
        state,
        validNumber,
        approved,
        pendingMsisdn,
        at,
        firstSeen,
        at.isAfter(lastPing) ? pings + 1 : pings,
        address,
        note,
        liveShare,
        strip);
  }
}
