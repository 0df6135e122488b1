package org.relaysms.gateway.adminui.gateways;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The rows on screen, brought to a new order with the fewest changes told: none where nothing
/// moved, one permutation where rows only moved, so that a table keeps its selection and scroll
/// position. FX thread only.
final class ShownRows {
  /// Beyond this many newcomers at once one replacement is cheaper than as many insertions.
  private static final int MANY = 64;

  private final ObservableList<GatewayRow> rows = FXCollections.observableArrayList();
  private final ObservableList<GatewayRow> readOnly =
      FXCollections.unmodifiableObservableList(rows);

  ObservableList<GatewayRow> rows() {
    return readOnly;
  }

  void become(List<GatewayRow> wanted) {
    if (rows.equals(wanted)) {
      return;
    }
    removeOthers(wanted);
    if (wanted.size() - rows.size() > MANY) {
      rows.setAll(wanted);
    } else {
      reorder(wanted);
      insertMissing(wanted);
    }
  }

  private void removeOthers(List<GatewayRow> wanted) {
    var stay = new HashSet<>(wanted);
    if (!stay.containsAll(rows)) {
      rows.removeIf(row -> !stay.contains(row));
    }
  }

  private void reorder(List<GatewayRow> wanted) {
    Map<GatewayRow, Integer> place = new HashMap<>();
    wanted.forEach(row -> place.put(row, place.size()));
    var places = Comparator.comparingInt((GatewayRow row) -> requireNonNull(place.get(row)));
    if (!rows.stream().sorted(places).toList().equals(rows)) {
      rows.sort(places);
    }
  }

  private void insertMissing(List<GatewayRow> wanted) {
    for (var at = 0; at < wanted.size(); at++) {
      if (at >= rows.size() || rows.get(at) != wanted.get(at)) {
        rows.add(at, wanted.get(at));
      }
    }
  }
}
