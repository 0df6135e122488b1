package org.relaysms.gateway.adminui.gateways;

import java.util.Comparator;

/// The columns of the table, in their order.
public enum GatewayColumn {
  STATE(Comparator.comparing(GatewayRow::standing)),
  NUMBER(Comparator.comparing(row -> row.now().msisdn())),
  OPERATOR(Comparator.comparing(row -> row.now().operatorName())),
  COUNTRY(Comparator.comparing(row -> row.now().country())),
  IMSI(Comparator.comparing(GatewayRow::imsi)),
  TYPE(Comparator.comparing(row -> row.now().seedType())),
  /// The latest ping first: ages ascend.
  LAST_PING(Comparator.comparing((GatewayRow row) -> row.now().lastPing()).reversed()),
  LIVE_SHARE(Comparator.comparingDouble(row -> row.now().liveShare()));

  private final Comparator<GatewayRow> order;

  GatewayColumn(Comparator<GatewayRow> order) {
    this.order = order;
  }

  Comparator<GatewayRow> order() {
    return order;
  }
}
