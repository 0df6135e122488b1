package org.relaysms.gateway.adminui.account;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.CopyButton;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The two fields of a new password, and the button that makes one, which is shown to be written
/// down. FX thread only.
public final class PasswordFields extends VBox {
  private final PasswordPair pair;
  private final Texts texts;
  private final Runnable done;
  private final PasswordField first = Pieces.leftToRight(new PasswordField());

  /// Shows a pair.
  ///
  /// @param done Enter was pressed in a field
  public PasswordFields(PasswordPair pair, Texts texts, Runnable done) {
    super(12);
    this.pair = pair;
    this.texts = texts;
    this.done = done;
    getChildren()
        .addAll(
            field("password", texts.get("account.password"), first, pair.password()),
            field(
                "repeated",
                texts.get("account.repeat"),
                Pieces.leftToRight(new PasswordField()),
                pair.repeated()),
            generate(),
            made());
  }

  /// Where typing begins.
  public Node first() {
    return first;
  }

  private Node field(String id, String name, PasswordField input, Checked checked) {
    input.setOnAction(_ -> done.run());
    return new EntryField(id, name, input, checked, texts);
  }

  private Node generate() {
    var make = Pieces.button(texts.get("account.generate"), Feather.KEY, pair::generate);
    make.setId("make-password");
    return make;
  }

  private Node made() {
    var words = Pieces.label("", "mono");
    words.setId("made-password");
    words.setMinWidth(USE_PREF_SIZE);
    var copy = new CopyButton(texts, texts.get("account.password"), words::getText);
    copy.setMinWidth(USE_PREF_SIZE);
    var row = new HBox(12, words, copy);
    row.setAlignment(Pos.CENTER_LEFT);
    var box = new VBox(4, Pieces.wrapping(texts.get("account.generated"), "caption"), row);
    box.managedProperty().bind(box.visibleProperty());
    pair.made()
        .subscribe(
            now -> {
              box.setVisible(now.isPresent());
              words.setText(now.map(MadePassword::value).orElse(""));
            });
    return box;
  }
}
