package org.relaysms.gateway.adminui.theme;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.Feather;

/// Where a list is filtered by typing, in the head of its page: a glass before it, its key behind
/// it while it is empty. UI thread only.
public final class FilterField extends StackPane {
  private final TextField field = new TextField();

  /// @param words what is filtered; also what a screen reader says
  public FilterField(String words) {
    field.setId("filter");
    field.setPromptText(words);
    field.setAccessibleText(words);
    field.getStyleClass().add("filter");
    getChildren().addAll(field, glass(), key());
    setAlignment(Pos.CENTER_LEFT);
  }

  public StringProperty text() {
    return field.textProperty();
  }

  /// As large as the operator wants text to be.
  public ObjectProperty<Font> font() {
    return field.fontProperty();
  }

  /// Puts the focus here; what was typed goes with the next key.
  public void take() {
    field.requestFocus();
    field.selectAll();
  }

  private static Node glass() {
    var icon = Icons.of(Feather.SEARCH, "icon-muted");
    setMargin(icon, new Insets(0, 0, 0, 12));
    return icon;
  }

  private Node key() {
    var key = Pieces.label("Ctrl+F", "caption", "muted");
    key.setMouseTransparent(true);
    key.visibleProperty().bind(text().isEmpty());
    setAlignment(key, Pos.CENTER_RIGHT);
    setMargin(key, new Insets(0, 12, 0, 0));
    return key;
  }
}
