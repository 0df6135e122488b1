package org.relaysms.gateway.adminui.account;

import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// A field with its name above it and what is wrong with it below. FX thread only.
public final class EntryField extends VBox {
  /// Shows what is typed.
  ///
  /// @param id of the input; the line below is `problem-` and that
  /// @param input plain, or one for passwords
  public EntryField(String id, String name, TextField input, Checked checked, Texts texts) {
    super(4);
    var label = Pieces.label(name);
    label.setLabelFor(input);
    input.setId(id);
    input.setAccessibleText(name);
    input.textProperty().bindBidirectional(checked.text());
    ProblemLine.mark(input, checked.problem(), texts);
    getChildren().addAll(label, input, new ProblemLine(id, checked.problem(), texts));
  }
}
