package org.relaysms.gateway.adminui.settings;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The settings of one category under its name. FX thread only.
final class SettingsSection extends VBox {
  private final Category category;
  private final List<SettingRow> rows;

  SettingsSection(Category category, String title, List<SettingRow> rows) {
    this.category = category;
    this.rows = List.copyOf(rows);
    getStyleClass().add("settings-section");
    getChildren().add(Pieces.label(title, "strong", "settings-heading"));
    getChildren().addAll(rows);
  }

  Category category() {
    return category;
  }

  Optional<SettingRow> row(String name) {
    return rows.stream().filter(row -> row.setting().name().equals(name)).findFirst();
  }

  void refresh() {
    rows.forEach(SettingRow::refresh);
  }

  /// Shows what holds every word that is sought.
  void sift(String sought) {
    rows.forEach(row -> shown(row, holds(row.sought(), sought)));
    shown(this, rows.stream().anyMatch(SettingRow::isManaged));
  }

  static boolean holds(String text, String sought) {
    return List.of(sought.split("\\s+")).stream().allMatch(text::contains);
  }

  static void shown(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }
}
