package org.relaysms.gateway.adminui.gateways;

import java.util.Comparator;
import java.util.Optional;

/// The order of the table: the chosen column's, then trouble first, then the number, then the IMSI,
/// so that no two rows ever swap without a reason.
///
/// @param column empty for the order that nobody chose
public record RowOrder(Optional<GatewayColumn> column, boolean descending) {
  private static final Comparator<GatewayRow> TROUBLE_FIRST =
      Comparator.comparing(GatewayRow::standing)
          .thenComparing((GatewayRow row) -> row.now().msisdn())
          .thenComparing(GatewayRow::imsi);

  public static final RowOrder DEFAULT = new RowOrder(Optional.empty(), false);

  Comparator<GatewayRow> comparator() {
    return column
        .map(GatewayColumn::order)
        .map(order -> descending ? order.reversed() : order)
        .map(order -> order.thenComparing(TROUBLE_FIRST))
        .orElse(TROUBLE_FIRST);
  }

  /// Whether a ping alone can move a row.
  boolean movesWithPings() {
    return column.filter(GatewayColumn.LAST_PING::equals).isPresent();
  }
}
