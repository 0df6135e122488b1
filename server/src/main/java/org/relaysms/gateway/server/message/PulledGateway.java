package org.relaysms.gateway.server.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.gateway.GatewayState;
import org.relaysms.gateway.server.gateway.GatewayView;

/// A live gateway, through which a user can be answered; the names are those of the public list.
record PulledGateway(
    @JsonProperty("IMSI") String imsi,
    @JsonProperty("MSISDN") String msisdn,
    @JsonProperty("seed_type") String seedType,
    String country,
    @JsonProperty("operator_name") String operatorName,
    @JsonProperty("operator_id") @Nullable String operatorId,
    @JsonProperty("last_ping") long lastPing) {

  /// Whether a message sent through it may arrive.
  static boolean answers(GatewayView gateway) {
    return gateway.state() == GatewayState.LIVE && gateway.validNumber() && gateway.approved();
  }

  static PulledGateway of(GatewayView gateway) {
    return new PulledGateway(
        gateway.imsi().value(),
        gateway.msisdn(),
        gateway.seedType(),
        gateway.country(),
        gateway.operatorName(),
        gateway.operatorId().orElse(null),
        gateway.lastPing().toEpochMilli());
  }

  @Override
  public String toString() {
    return "PulledGateway[***]";
  }
}
