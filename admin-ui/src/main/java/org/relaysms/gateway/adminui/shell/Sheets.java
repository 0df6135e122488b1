package org.relaysms.gateway.adminui.shell;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Lays one sheet at a time over the window: a question, the shortcuts, a log. Esc closes it, the
/// focus stays inside while it is open and returns to where it was. UI thread only.
public final class Sheets extends StackPane {
  private Runnable giveBackFocus = () -> {};

  public Sheets() {
    getStyleClass().add("sheets");
    setVisible(false);
    setAlignment(Pos.CENTER);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            close();
            key.consume();
          }
        });
    setOnMousePressed(
        press -> {
          if (press.getTarget() == this) {
            close();
          }
        });
  }

  /// Shows `content` under `title`; `first` gets the focus.
  public void open(String title, Node first, Node... content) {
    var before = getScene().getFocusOwner();
    giveBackFocus = before == null ? () -> {} : before::requestFocus;
    var heading = new Label(title);
    heading.getStyleClass().add("title");
    var sheet = new VBox(heading);
    sheet.getChildren().addAll(content);
    sheet.getStyleClass().add("sheet");
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    sheet.setAccessibleRole(AccessibleRole.DIALOG);
    sheet.setAccessibleText(title);
    getChildren().setAll(sheet);
    setVisible(true);
    first.requestFocus();
  }

  public boolean isOpen() {
    return isVisible();
  }

  public void close() {
    if (isVisible()) {
      setVisible(false);
      getChildren().clear();
      giveBackFocus.run();
    }
  }

  /// Brings the focus back when Tab has carried it out of an open sheet.
  void keepFocus(Node owner) {
    if (isVisible() && !within(owner)) {
      getChildren().getFirst().lookupAll(".button").stream()
          .findFirst()
          .ifPresent(Node::requestFocus);
    }
  }

  private boolean within(Node owner) {
    for (Parent at = owner.getParent(); at != null; at = at.getParent()) {
      if (at == this) {
        return true;
      }
    }
    return false;
  }
}
