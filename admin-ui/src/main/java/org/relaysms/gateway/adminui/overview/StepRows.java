package org.relaysms.gateway.adminui.overview;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;

/// "Start-up, step by step".
final class StepRows extends VBox {
  private final VBox rows = new VBox();

  StepRows(Texts texts) {
    super(8);
    rows.getStyleClass().add("row-line-top");
    getChildren().addAll(Parts.label(texts.get("overview.steps"), "strong"), rows);
  }

  void show(List<Step> steps) {
    rows.getChildren().setAll(steps.stream().map(StepRows::row).toList());
  }

  private static Node row(Step step) {
    var row =
        switch (step.progress()) {
          case DONE ->
              new HBox(12, Icons.of(Feather.CHECK, "icon-success"), Parts.label(step.words()));
          case FAILED ->
              new HBox(
                  12,
                  Icons.of(Feather.X_CIRCLE, "icon-danger"),
                  Parts.label(step.words(), "strong"));
          case TO_DO ->
              new HBox(
                  12, Icons.of(Feather.CIRCLE, "icon-muted"), Parts.label(step.words(), "muted"));
        };
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().addAll("row-line", "fact-row");
    return row;
  }
}
