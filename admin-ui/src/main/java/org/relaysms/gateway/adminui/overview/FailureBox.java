package org.relaysms.gateway.adminui.overview;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.remote.ServerControl;
import org.relaysms.gateway.adminui.shell.PassphraseSheet;
import org.relaysms.gateway.adminui.shell.Sheets;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;

/// Why the start failed, what that endangers, and the ways out with their price.
final class FailureBox extends VBox {
  private final ServerControl control;
  private final Sheets sheets;
  private final Texts texts;

  FailureBox(ServerControl control, Sheets sheets, Texts texts) {
    this.control = control;
    this.sheets = sheets;
    this.texts = texts;
    getStyleClass().add("box");
  }

  void show(Failure failure) {
    getChildren().setAll(facts(failure));
    failure.danger().ifPresent(danger -> getChildren().add(danger(danger)));
    getChildren().add(ways(failure));
  }

  private static Node facts(Failure failure) {
    var grid = new GridPane(24, 4);
    for (var fact : failure.facts()) {
      var value = new HBox(8);
      if (!fact.value().isEmpty()) {
        value
            .getChildren()
            .add(
                fact.code().isEmpty()
                    ? Parts.label(fact.value())
                    : Parts.label(fact.value(), "strong"));
      }
      if (!fact.code().isEmpty()) {
        value.getChildren().add(Parts.wrapping(fact.code(), "mono"));
      }
      var name = Parts.label(fact.name(), "muted", "fact-name");
      name.setMinHeight(Region.USE_PREF_SIZE);
      grid.addRow(grid.getRowCount(), name, value);
    }
    var box = new VBox(8, Parts.label(failure.heading(), "strong"), grid);
    box.getStyleClass().add("failure-part");
    return box;
  }

  private static Node danger(Failure.Danger danger) {
    var row =
        new HBox(
            12,
            Icons.of(Feather.ALERT_TRIANGLE, "icon-20", "icon-warning"),
            new HBox(4, Parts.wrapping(danger.bold(), "strong"), Parts.wrapping(danger.plain())));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("failure-danger");
    ((HBox) row.getChildren().getLast()).setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node ways(Failure failure) {
    var again = Parts.button(failure.again().deed(), Feather.PLAY, () -> again(failure));
    again.getStyleClass().add("accent");
    again.setId("start-again");
    var first = way(failure.again(), again);
    var ways =
        failure
            .other()
            .<Region>map(other -> Parts.halves(0, lined(first), otherWay(other)))
            .orElse(first);
    ways.getStyleClass().add("row-line-top");
    return ways;
  }

  private void again(Failure failure) {
    failure
        .wanted()
        .ifPresentOrElse(
            wanted -> PassphraseSheet.open(sheets, texts, wanted.wrong(), control::startWith),
            control::start);
  }

  private static VBox lined(VBox way) {
    way.getStyleClass().add("cell-line");
    return way;
  }

  private VBox otherWay(Failure.OtherPort other) {
    var move =
        Parts.button(other.way().deed(), () -> control.startOnPort(other.listener(), other.port()));
    move.setId("use-next-port");
    return way(other.way(), move);
  }

  private static VBox way(Failure.Way way, Button button) {
    var box =
        new VBox(8, Parts.label(way.heading(), "strong"), Parts.wrapping(way.price()), button);
    VBox.setMargin(button, new javafx.geometry.Insets(8, 0, 0, 0));
    box.getStyleClass().add("failure-part");
    return box;
  }
}
