package org.relaysms.gateway.adminui.shell;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// State, addresses and version along the lower edge of the window.
final class StatusBar extends HBox {
  private static final double STATE_WIDTH = 212;

  StatusBar(ShellViewModel model, Texts texts) {
    getStyleClass().add("status-bar");
    getChildren()
        .addAll(
            state(model),
            address(texts.get("shell.api"), texts.get("shell.api.none"), model.api()),
            address(
                texts.get("shell.websocket"), texts.get("shell.websocket.none"), model.webSocket()),
            space(),
            muted(model.version()));
  }

  private static Label state(ShellViewModel model) {
    var label = new Label();
    label.getStyleClass().add("strong");
    label.setGraphicTextGap(8);
    label.setMinWidth(STATE_WIDTH);
    model
        .state()
        .subscribe(
            now -> {
              label.setText(now.words());
              label.setGraphic(Icons.of(now.icon(), now.tone()));
            });
    return label;
  }

  private static Node address(String name, String none, ObservableStringValue url) {
    var label = muted(name);
    var value = Pieces.label("", "mono", "muted");
    value.textProperty().bind(url);
    url.subscribe(now -> label.setText(now.isEmpty() ? none : name));
    var pair = new HBox(8, label, value);
    pair.getStyleClass().add("address");
    return pair;
  }

  private static Label muted(String text) {
    var label = new Label(text);
    label.getStyleClass().add("muted");
    return label;
  }

  private static Label muted(ObservableStringValue text) {
    var label = muted("");
    label.textProperty().bind(text);
    return label;
  }

  private static Region space() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
