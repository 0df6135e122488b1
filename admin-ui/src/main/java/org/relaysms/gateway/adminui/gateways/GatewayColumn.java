package org.relaysms.gateway.adminui.gateways;

import java.util.Comparator;

/// The columns of the table, in their order.
public enum GatewayColumn {
  STATE,
  NUMBER,
  OPERATOR,
  COUNTRY,
  IMSI,
  TYPE,
  LAST_PING,
  LIVE_SHARE;

  /// Ascending; for the last ping by age, so the latest comes first.
  Comparator<GatewayRow> order() {
    return switch (this) {
      case STATE -> Comparator.comparing(GatewayRow::standing);
      case NUMBER -> Comparator.comparing(row -> row.now().msisdn());
      case OPERATOR -> Comparator.comparing(row -> row.now().operatorName());
      case COUNTRY -> Comparator.comparing(row -> row.now().country());
      case IMSI -> Comparator.comparing(GatewayRow::imsi);
      case TYPE -> Comparator.comparing(row -> row.now().seedType());
      case LAST_PING -> Comparator.comparing((GatewayRow row) -> row.now().lastPing()).reversed();
      case LIVE_SHARE -> Comparator.comparingDouble(row -> row.now().liveShare());
    };
  }
}
