package org.relaysms.gateway.adminui.health;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.relaysms.gateway.adminui.remote.HealthCheck;

/// The checks, one below the other. A row is kept for as long as its check is told, and moved only
/// when the order changed, so that the focus stays where it is. FX thread only.
final class CheckRows extends VBox {
  private final Map<String, CheckRow> rowsById = new HashMap<>();
  private final HealthWords words;
  private final Consumer<String> goTo;

  CheckRows(HealthWords words, Consumer<String> goTo) {
    this.words = words;
    this.goTo = goTo;
    getStyleClass().add("check-rows");
  }

  void show(List<HealthCheck> checks) {
    rowsById.keySet().retainAll(checks.stream().map(HealthCheck::id).toList());
    var rows = checks.stream().map(this::row).toList();
    if (!getChildren().equals(rows)) {
      getChildren().setAll(rows);
    }
  }

  private CheckRow row(HealthCheck check) {
    var row = rowsById.computeIfAbsent(check.id(), id -> new CheckRow(id, words, goTo));
    row.show(check);
    return row;
  }
}
