package org.relaysms.gateway.adminui.shell;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Lays one sheet at a time over the window: a question, the shortcuts, a log. Esc closes it, the
/// focus stays inside while it is open and returns to where it was. UI thread only.
public final class Sheets extends StackPane {
  /// Before and after the sheet, for the way back in: neither takes the Tab key itself.
  private final Region begin = new Region();

  private final Region end = new Region();
  private Runnable giveBackFocus = () -> {};
  private boolean backward;

  public Sheets() {
    getStyleClass().add("sheets");
    setVisible(false);
    setAlignment(Pos.CENTER);
    begin.setManaged(false);
    end.setManaged(false);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          backward = key.isShiftDown();
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
    getChildren().setAll(begin, sheet, end);
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

  /// Brings the focus back when Tab has carried it out of an open sheet: to its first control, or
  /// backward to its last, and seen there as after any Tab.
  void keepFocus(Node owner) {
    if (isVisible() && !within(owner)) {
      var edge = backward ? end : begin;
      edge.requestFocus();
      edge.requestFocusTraversal(backward ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
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
