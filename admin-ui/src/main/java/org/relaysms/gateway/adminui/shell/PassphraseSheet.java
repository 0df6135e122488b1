package org.relaysms.gateway.adminui.shell;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.remote.Passphrase;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// Asks for the passphrase of the master key, so that the server can start. UI thread only.
public final class PassphraseSheet {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
  private static final int WIDTH = 480;

  private PassphraseSheet() {}

  /// Lays the question over the window.
  ///
  /// @param wrong whether the last one did not fit
  /// @param start takes what was typed; the sheet forgets it
  public static void open(Sheets sheets, Texts texts, boolean wrong, Consumer<Passphrase> start) {
    var field = field(texts, wrong);
    var cancel = Pieces.button(texts.get("common.cancel"), Feather.X, sheets::close);
    var deed =
        Pieces.button(
            texts.get("shell.passphrase.deed"),
            Feather.PLAY,
            () -> {
              var typed = new Passphrase(field.getText());
              field.clear();
              sheets.close();
              start.accept(typed);
            });
    deed.setId("passphrase-deed");
    deed.getStyleClass().add("accent");
    deed.disableProperty().bind(field.textProperty().isEmpty());
    field.setOnAction(_ -> deed.fire());
    var footer = new HBox(8, cancel, Pieces.space(), deed);
    footer.getStyleClass().add("sheet-footer");
    sheets.open(
        texts.get("shell.passphrase"),
        field,
        words(texts.get("shell.passphrase.why")),
        labelled(texts, field, wrong),
        words(texts.get("shell.passphrase.lost")),
        footer);
  }

  private static PasswordField field(Texts texts, boolean wrong) {
    var field = Pieces.leftToRight(new PasswordField());
    field.setId("passphrase");
    field.setAccessibleText(texts.get("shell.passphrase"));
    field.pseudoClassStateChanged(ERROR, wrong);
    if (wrong) {
      field.setAccessibleHelp(texts.get("shell.passphrase.wrong"));
    }
    return field;
  }

  private static Node labelled(Texts texts, PasswordField field, boolean wrong) {
    var label = Pieces.label(texts.get("shell.passphrase.field"));
    label.setLabelFor(field);
    var box = new VBox(4, label, field);
    if (wrong) {
      var error = Pieces.wrapping(texts.get("shell.passphrase.wrong"), "field-error");
      error.setId("passphrase-wrong");
      error.setGraphic(Icons.of(Feather.X_CIRCLE, "icon-danger"));
      box.getChildren().add(error);
    }
    return box;
  }

  private static Node words(String text) {
    var words = Pieces.wrapping(text);
    words.setMaxWidth(WIDTH);
    return words;
  }
}
