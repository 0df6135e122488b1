package org.relaysms.gateway.adminui.overview;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// Small pieces that several parts of this page are made of.
final class Parts {
  private Parts() {}

  static Label label(String text, String... styles) {
    return Pieces.label(text, styles);
  }

  /// Wraps instead of being cut.
  static Label wrapping(String text, String... styles) {
    return Pieces.wrapping(text, styles);
  }

  static Button button(String text, Ikon icon, Runnable work) {
    var button = button(text, work);
    button.setGraphic(Icons.of(icon));
    return button;
  }

  static Button button(String text, Runnable work) {
    var button = new Button(text);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> work.run());
    return button;
  }

  static Region space() {
    return Pieces.space();
  }

  static <N extends Node> N growing(N node) {
    HBox.setHgrow(node, Priority.ALWAYS);
    return node;
  }

  /// Two columns of the same width, whatever is in them; wrapped text gets the height it needs.
  static GridPane halves(double gap, Node left, Node right) {
    var half = new ColumnConstraints();
    half.setPercentWidth(50);
    var grid = new GridPane();
    grid.setHgap(gap);
    grid.getColumnConstraints().addAll(half, half);
    grid.addRow(0, left, right);
    return grid;
  }
}
