package org.relaysms.gateway.adminui.fx;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The rows on screen, brought to a new order with the fewest changes told: none where nothing
/// moved, one permutation where rows only moved, so that a table keeps its selection and scroll
/// position. FX thread only.
public final class ShownRows<R> {
  /// Beyond this many that come or go at once one replacement is cheaper: a table moves its
  /// selection for each of them, which takes a second for ten thousand.
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
    var stay = new HashSet<>(wanted);
    var staying = rows.stream().filter(stay::contains).toList();
    if (Math.max(wanted.size(), rows.size()) - staying.size() > MANY) {
      rows.setAll(wanted);
    } else {
      removeOthers(stay, staying.size());
      reorder(wanted);
      insertMissing(wanted);
    }
  }

  private void removeOthers(Set<R> stay, int staying) {
    if (staying < rows.size()) {
      rows.removeIf(row -> !stay.contains(row));
    }
  }

  private void reorder(List<R> wanted) {
    Map<R, Integer> place = new HashMap<>();
    wanted.forEach(row -> place.put(row, place.size()));
    var places = Comparator.comparingInt((R row) -> requireNonNull(place.get(row)));
    if (!ordered(places)) {
      rows.sort(places);
    }
  }

  private boolean ordered(Comparator<R> by) {
    return IntStream.range(1, rows.size())
        .allMatch(at -> by.compare(rows.get(at - 1), rows.get(at)) <= 0);
  }

  private void insertMissing(List<R> wanted) {
    for (var at = 0; at < wanted.size(); at++) {
      if (at >= rows.size() || !rows.get(at).equals(wanted.get(at))) {
        rows.add(at, wanted.get(at));
      }
    }
  }
}
