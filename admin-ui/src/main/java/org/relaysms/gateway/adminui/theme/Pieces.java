package org.relaysms.gateway.adminui.theme;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/// Small controls as every page words and measures them. UI thread only.
public final class Pieces {
  private static final String CODE = "mono";

  private Pieces() {}

  public static Label label(String text, String... styles) {
    var label = new Label(text);
    label.getStyleClass().addAll(styles);
    return List.of(styles).contains(CODE) ? leftToRight(label) : label;
  }

  /// For code, addresses, numbers and names that a person types or reads to a phone: they run from
  /// left to right among words of any language.
  public static <N extends Node> N leftToRight(N node) {
    node.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    return node;
  }

  /// Wraps instead of being cut.
  public static Label wrapping(String text, String... styles) {
    var label = label(text, styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  public static Button button(String text, Ikon glyph, Runnable work) {
    var button = new Button(text, Icons.of(glyph));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(text);
    button.setOnAction(pressed -> work.run());
    return button;
  }

  /// A button that says its key: the text, then the key in small and muted.
  public static Button keyed(String text, Ikon glyph, String key, Runnable work) {
    var button = button(text, glyph, work);
    var words = new Label(text, Icons.of(glyph));
    words.setGraphicTextGap(8);
    var both = new HBox(8, words, label(key, "caption", "muted"));
    both.setAlignment(Pos.CENTER);
    button.setGraphic(both);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setAccessibleText(text + ", " + key);
    return button;
  }

  /// Only an icon to see; the text is for tool tips and screen readers.
  public static Button iconOnly(String text, Ikon glyph, Runnable work) {
    var button = button(text, glyph, work);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("icon-only");
    button.setTooltip(new Tooltip(text));
    return button;
  }

  public static Region space() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  /// As wide as the view, and scrolled up and down where it is too small, and to what has the
  /// focus.
  public static ScrollPane scrolling(Node content) {
    var scroll = new ScrollPane(content);
    FocusInView.keep(scroll);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("page-scroll");
    return scroll;
  }

  /// Tab goes on to the next control, as everywhere else, instead of into the text.
  public static TextArea leftByTab(TextArea area) {
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
            area.requestFocusTraversal(
                key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key.consume();
          }
        });
    return area;
  }

  public static void copy(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    var _ = Clipboard.getSystemClipboard().setContent(content);
  }
}
