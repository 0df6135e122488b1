package org.relaysms.gateway.server.admin;

import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.gateway.GatewayView;

/// A gateway as the admin API writes it; times in epoch milliseconds.
record GatewayJson(
    String imsi,
    String msisdn,
    String seedType,
    String country,
    String operatorName,
    @Nullable String operatorId,
    String state,
    boolean validNumber,
    boolean approved,
    @Nullable String pendingMsisdn,
    long lastPing,
    long firstSeen,
    long pings,
    @Nullable String address,
    String note,
    double liveShare,
    String strip) {

  static GatewayJson of(GatewayView view) {
    return new GatewayJson(
        view.imsi().value(),
        view.msisdn(),
        view.seedType(),
        view.country(),
        view.operatorName(),
        view.operatorId().orElse(null),
        word(view),
        view.validNumber(),
        view.approved(),
        view.pendingMsisdn().orElse(null),
        view.lastPing().toEpochMilli(),
        view.firstSeen().toEpochMilli(),
        view.pings(),
        view.address().orElse(null),
        view.note(),
        view.liveShare(),
        view.strip());
  }

  private static String word(GatewayView view) {
    return switch (view.state()) {
      case LIVE -> "live";
      case LATE -> "late";
      case SILENT -> "silent";
    };
  }

  @Override
  public String toString() {
    return "GatewayJson[***]";
  }
}
