package org.relaysms.gateway.adminui.log;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// Says that the lines below are not live, and since when; not there while they are. FX thread
/// only.
final class StandingLine extends HBox {
  private final LogViewModel model;
  private final LogWords words;
  private final HBox icon = new HBox();
  private final Label fact = Pieces.wrapping("", "strong");
  private final Label consequence = Pieces.wrapping("");
  private Subscription listening = Subscription.EMPTY;

  StandingLine(LogViewModel model, LogWords words) {
    super(12);
    this.model = model;
    this.words = words;
    setId("log-standing");
    fact.setId("log-fact");
    icon.setAlignment(Pos.CENTER);
    var text = new FlowPane(8, 2, fact, consequence);
    text.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(icon, text);
    getStyleClass().add("standing-line");
    setMinHeight(USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
  }

  void open() {
    listening =
        Subscription.combine(
            model.standing().subscribe(this::show), model.now().subscribe(_ -> say()));
  }

  void close() {
    listening.unsubscribe();
  }

  private void show(Standing standing) {
    setVisible(!(standing instanceof Standing.Live || standing instanceof Standing.Unknown));
    icon.getChildren().setAll(icon(standing));
    say();
  }

  private void say() {
    var standing = model.standing().get();
    fact.setText(words.fact(standing, model.now().get()));
    consequence.setText(words.consequence(standing));
  }

  private static Node icon(Standing standing) {
    return switch (standing) {
      case Standing.Live _, Standing.Connecting _ -> Icons.of(Feather.LOADER, "icon-20");
      case Standing.Silent _ -> Icons.of(Feather.ALERT_TRIANGLE, "icon-20", "icon-warning");
      case Standing.Stopped _, Standing.Unknown _ -> Icons.of(Feather.SQUARE, "icon-20");
    };
  }
}
