package org.relaysms.gateway.adminui.fx;

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
public final class ShownRows<R> {
  /// Beyond this many newcomers at once one replacement is cheaper than as many insertions.
  private static final int MANY = 64;

  private final ObservableList<R> rows = FXCollections.observableArrayList();
  private final ObservableList<R> readOnly = FXCollections.unmodifiableObservableList(rows);

  public ObservableList<R> rows() {
    return readOnly;
  }

  public void become(List<R> wanted) {
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

  private void removeOthers(List<R> wanted) {
    var stay = new HashSet<>(wanted);
    if (!stay.containsAll(rows)) {
      rows.removeIf(row -> !stay.contains(row));
    }
  }

  private void reorder(List<R> wanted) {
    Map<R, Integer> place = new HashMap<>();
    wanted.forEach(row -> place.put(row, place.size()));
    var places = Comparator.comparingInt((R row) -> requireNonNull(place.get(row)));
    if (!rows.stream().sorted(places).toList().equals(rows)) {
      rows.sort(places);
    }
  }

  private void insertMissing(List<R> wanted) {
    for (var at = 0; at < wanted.size(); at++) {
      if (at >= rows.size() || !rows.get(at).equals(wanted.get(at))) {
        rows.add(at, wanted.get(at));
      }
    }
  }
}
