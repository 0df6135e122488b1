package org.relaysms.gateway.adminui.settings;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// What can be chosen about this app itself, whether the server runs or not. FX thread only.
final class AppSection extends VBox {
  private final List<Row> rows;

  AppSection(List<AppChoice> choices, Texts texts) {
    rows = choices.stream().map(choice -> new Row(choice, texts)).toList();
    setId("section-app");
    getStyleClass().add("settings-section");
    getChildren()
        .add(Pieces.label(texts.get("settings.category.app"), "strong", "settings-heading"));
    getChildren().addAll(rows);
  }

  void sift(String sought) {
    rows.forEach(row -> SettingsSection.shown(row, SettingsSection.holds(row.sought, sought)));
    SettingsSection.shown(this, rows.stream().anyMatch(Row::isManaged));
  }

  private static final class Row extends HBox {
    private final String sought;

    Row(AppChoice choice, Texts texts) {
      sought = (choice.label() + " " + choice.help()).toLowerCase(texts.locale());
      var control = choice.control();
      control.setId("app-" + choice.id());
      control.setAccessibleText(choice.label());
      control.setMaxWidth(Double.MAX_VALUE);
      var title =
          new VBox(
              Pieces.wrapping(choice.label()), Pieces.wrapping(choice.help(), "caption", "muted"));
      title.getStyleClass().add("setting-title");
      var value = new VBox(control);
      value.getStyleClass().add("setting-value");
      getStyleClass().add("setting-row");
      getChildren().addAll(title, value);
    }
  }
}
