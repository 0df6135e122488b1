package org.relaysms.gateway.adminui.log;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.CopyButton;
import org.relaysms.gateway.adminui.theme.Pieces;

/// What stands in place of the table while no server runs and none has left a log. FX thread only.
final class EmptyLog extends VBox {
  EmptyLog(String file, Texts texts) {
    super(24);
    setId("no-log");
    getStyleClass().add("empty-log");
    var copy = new CopyButton(texts, texts.get("log.empty.file"), () -> file);
    copy.setMinWidth(USE_PREF_SIZE);
    var box = new HBox(16, Pieces.wrapping(file, "mono"), Pieces.space(), copy);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("command-box");
    getChildren()
        .addAll(
            new VBox(
                4,
                Pieces.wrapping(texts.get("log.empty.stopped"), "display"),
                Pieces.wrapping(texts.get("log.empty.how"))),
            new VBox(8, Pieces.label(texts.get("log.empty.file"), "strong"), box));
  }
}
