package org.relaysms.gateway.adminui.overview;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The counts, equally wide. The cells stay while their numbers change.
final class FigureCells extends HBox {

  FigureCells() {
    getStyleClass().addAll("box", "figures");
  }

  void show(List<Figure> now) {
    while (getChildren().size() > now.size()) {
      getChildren().removeLast();
    }
    for (var index = 0; index < now.size(); index++) {
      if (index == getChildren().size()) {
        getChildren().add(new Cell(index == now.size() - 1));
      }
      ((Cell) getChildren().get(index)).show(now.get(index));
    }
  }

  private static final class Cell extends VBox {
    private final javafx.scene.control.Label name = Parts.label("", "muted");
    private final javafx.scene.control.Label number = Parts.label("", "display");
    private final javafx.scene.control.Label beside = Parts.label("", "muted");
    private final javafx.scene.control.Label below = Parts.label("", "caption", "muted");

    Cell(boolean last) {
      var line = new HBox(8, number, beside);
      line.setAlignment(Pos.BASELINE_LEFT);
      getChildren().addAll(name, line, below);
      getStyleClass().add("figure");
      if (!last) {
        getStyleClass().add("cell-line");
      }
      setMinWidth(0);
      setPrefWidth(0);
      HBox.setHgrow(this, Priority.ALWAYS);
      setMaxWidth(Double.MAX_VALUE);
    }

    void show(Figure now) {
      name.setText(now.name());
      number.setText(now.number());
      beside.setText(now.beside());
      below.setText(now.below());
    }
  }
}
