package org.relaysms.gateway.adminui.firstrun;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The steps with what was chosen in those that are done. FX thread only.
final class StepList extends VBox {
  private final VBox rows = new VBox();
  private final FirstRunModel model;
  private final SetupWords words;
  private final Texts texts;

  StepList(FirstRunModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    words = new SetupWords(model, texts);
    getStyleClass().add("first-run-steps");
    var product = Pieces.label(texts.get("shell.window"), "strong");
    var name = new VBox(product, Pieces.label(texts.get("firstrun.title"), "caption", "muted"));
    name.getStyleClass().add("first-run-product");
    getChildren().addAll(name, rows);
  }

  void show() {
    rows.getChildren().clear();
    for (var step : SetupStep.values()) {
      rows.getChildren().add(row(step));
    }
  }

  private Node row(SetupStep step) {
    var current = step == model.step().get();
    var title = Pieces.label(texts.get(step.titleKey()));
    var value = Pieces.label(words.below(step), "caption", current ? "step-value" : "muted");
    value.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    var both = new VBox(title);
    if (!value.getText().isEmpty()) {
      both.getChildren().add(value);
    }
    both.getStyleClass().add("step-words");
    var icon = new StackPane(icon(step, current));
    icon.getStyleClass().add("step-icon");
    var row = new HBox(icon, both);
    row.getStyleClass().add("step-row");
    row.setAccessibleRole(AccessibleRole.TEXT);
    row.setAccessibleText(words.spoken(step));
    if (current) {
      row.getStyleClass().add("current");
      title.getStyleClass().add("strong");
    }
    return row;
  }

  private Node icon(SetupStep step, boolean current) {
    if (current) {
      return Icons.of(Feather.ARROW_RIGHT, "icon-accent");
    } else if (!model.done(step)) {
      return Icons.of(Feather.CIRCLE, "icon-muted");
    }
    return model.skipped(step)
        ? Icons.of(Feather.MINUS, "icon-muted")
        : Icons.of(Feather.CHECK, "icon-success");
  }
}
