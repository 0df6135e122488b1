package org.relaysms.gateway.adminui.bench;

import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

/// Somebody who never rests: what he does in each pulse. FX thread only.
final class Operator {
  /// Half of a wheel's notch of three rows.
  private static final double WHEEL = 48;

  private static final int HALF_A_SECOND = 30;
  private static final String NUMBER = "6760004217";
  private static final List<String> SEGMENTS = List.of("FAILED", "REJECTED", "PUBLISHED", "ALL");

  private final Scene scene;

  Operator(Scene scene) {
    this.scene = scene;
  }

  /// Opens a page as its shortcut does, counted from 1.
  void open(int page) {
    var digit = KeyCode.valueOf("DIGIT" + page);
    Event.fireEvent(
        scene.getRoot(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", digit, false, true, false, false));
  }

  /// The wheel, down and after ten seconds up again.
  void scroll(String table, int pulse) {
    var y = pulse / 600 % 2 == 0 ? -WHEEL : WHEEL;
    var flow = node(table + " .virtual-flow");
    Event.fireEvent(
        flow,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            10,
            10,
            10,
            10,
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            y,
            0,
            y,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }

  /// The arrow down, held: thirty times a second.
  void select(String table, int pulse) {
    if (pulse % 2 == 0) {
      var node = node(table);
      node.requestFocus();
      Event.fireEvent(
          node,
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
    }
  }

  /// Types a number, seven digits a second, and takes it back.
  void filter(String page, int pulse) {
    if (pulse % 9 == 0) {
      var at = pulse / 9 % (2 * NUMBER.length());
      var typed = Math.min(at, 2 * NUMBER.length() - at);
      ((TextField) node(page + " #filter")).setText(NUMBER.substring(0, typed));
    }
  }

  /// The head of one column after the other, twice a second.
  void sort(String table, int pulse) {
    if (pulse % HALF_A_SECOND == 0) {
      order((TableView<?>) node(table), pulse / HALF_A_SECOND);
    }
  }

  private static <T> void order(TableView<T> table, int turn) {
    var column = table.getColumns().get(turn % table.getColumns().size());
    table.getSortOrder().setAll(List.of(column));
  }

  /// One state of messages after the other, twice a second.
  void choose(int pulse) {
    if (pulse % HALF_A_SECOND == 0) {
      var segment = SEGMENTS.get(pulse / HALF_A_SECOND % SEGMENTS.size());
      ((ToggleButton) node("#messages-" + segment)).fire();
    }
  }

  private Node node(String selector) {
    return Objects.requireNonNull(scene.getRoot().lookup(selector), selector);
  }
}
