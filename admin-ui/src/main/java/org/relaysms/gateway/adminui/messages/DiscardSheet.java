package org.relaysms.gateway.adminui.messages;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.shell.Sheets;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// Asks why a message is discarded; without a reason it is not.
final class DiscardSheet {
  /// Of a reason, in characters, as the server takes it.
  private static final int LONGEST = 200;

  private DiscardSheet() {}

  static void open(Sheets sheets, Texts texts, Consumer<String> discard) {
    var reason = new TextField();
    reason.setId("discard-reason");
    reason.setPromptText(texts.get("messages.discard.reason"));
    reason.setAccessibleText(texts.get("messages.discard.reason"));
    reason.setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().length() <= LONGEST ? change : null));
    var harm = Pieces.wrapping(texts.get("messages.discard.harm"));
    harm.setMaxWidth(480);
    var cancel = Pieces.button(texts.get("common.cancel"), Feather.X, sheets::close);
    var deed =
        Pieces.button(
            texts.get("messages.discard.deed"),
            Feather.TRASH_2,
            () -> {
              sheets.close();
              discard.accept(reason.getText());
            });
    deed.setId("discard-deed");
    deed.disableProperty().bind(reason.textProperty().map(String::isBlank));
    reason.setOnAction(_ -> deed.fire());
    var footer = new HBox(8, cancel, Pieces.space(), deed);
    footer.getStyleClass().add("sheet-footer");
    sheets.open(texts.get("messages.discard.title"), reason, harm, reason, footer);
  }
}
