package org.relaysms.gateway.server.gateway;

import java.time.Duration;
import java.time.Instant;
import org.relaysms.gateway.server.config.SeedsConfig.Enrolment;

/// What the operator settled about gateways.
///
/// @param lifetime of a ping: for so long a gateway is live
/// @param limit how many gateways there may be; 0 for any number
/// @param testing whether the documented sample gateway is listed, its number notwithstanding
record GatewayRules(Duration lifetime, Enrolment enrolment, int limit, boolean testing) {
  private static final String SAMPLE_IMSI = "sample_IMSI";
  private static final String SAMPLE_MSISDN = "sample_MSISDN";

  /// Whether the public lists hold it: live, approved, and with a number phones can use.
  boolean listed(Gateway gateway, Instant now) {
    var card = gateway.card();
    return card.approved()
        && (card.facts().valid() || (testing && sample(card)))
        && gateway.state(now, lifetime) == GatewayState.LIVE;
  }

  boolean full(int gateways) {
    return limit > 0 && gateways >= limit;
  }

  private static boolean sample(GatewayCard card) {
    return card.imsi().value().equals(SAMPLE_IMSI) && card.msisdn().equals(SAMPLE_MSISDN);
  }
}
