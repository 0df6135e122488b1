package org.relaysms.gateway.adminui.shell;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.relaysms.gateway.adminui.text.Texts;

/// The choice of the language within reach of a key, for whoever cannot read the page that has it.
public final class LanguageSheet {
  private LanguageSheet() {}

  public static void open(Sheets sheets, LanguageChoice choice, Texts texts) {
    if (sheets.isOpen()) {
      return;
    }
    var row = new LanguageRow(choice, texts);
    row.setMaxWidth(480);
    var close = new Button(texts.get("common.close"));
    close.setCancelButton(true);
    close.setOnAction(pressed -> sheets.close());
    var footer = new HBox(close);
    footer.getStyleClass().add("sheet-footer");
    sheets.open(texts.get("shell.language"), row.box(), row, footer);
  }
}
