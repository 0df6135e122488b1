package org.relaysms.gateway.adminui.users;

import java.util.Comparator;
import java.util.Optional;

/// The order of the table: the chosen column's, then the id, so that no two rows ever swap without
/// a reason.
///
/// @param column empty for the order that nobody chose
public record UserOrder(Optional<UserColumn> column, boolean descending) {
  private static final Comparator<UserRow> BY_ID = UserColumn.ID.order();

  public static final UserOrder DEFAULT = new UserOrder(Optional.empty(), false);

  Comparator<UserRow> comparator() {
    return column
        .map(UserColumn::order)
        .map(order -> descending ? order.reversed() : order)
        .map(order -> order.thenComparing(BY_ID))
        .orElse(BY_ID);
  }
}
