package org.relaysms.gateway.adminui.overview;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.relaysms.gateway.adminui.shell.Page.Shortcut;
import org.relaysms.gateway.adminui.theme.CopyButton;

/// What Overview does by key: a key presses the button that is there now, or none. UI thread only.
final class OverviewKeys {
  static final List<Shortcut> LISTED =
      List.of(
          new Shortcut("F5", "overview.shortcut.start"),
          new Shortcut("F6", "overview.shortcut.restart"),
          new Shortcut("F7", "overview.shortcut.stop"),
          new Shortcut("F9", "overview.shortcut.address"),
          new Shortcut("Alt+1…4", "overview.shortcut.copy"),
          new Shortcut("F4", "overview.shortcut.span"),
          new Shortcut("F3", "overview.shortcut.port"),
          new Shortcut("F2", "overview.shortcut.log"));

  private static final List<KeyCode> DIGITS =
      List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);

  private final Parent body;
  private final OverviewViewModel model;
  private final Runnable changeAddress;

  OverviewKeys(Parent body, OverviewViewModel model, Runnable changeAddress) {
    this.body = body;
    this.model = model;
    this.changeAddress = changeAddress;
  }

  /// Whether the key is one of ours.
  boolean pressed(KeyEvent key) {
    return key.isAltDown() ? copied(key.getCode()) : pressed(key.getCode());
  }

  private boolean copied(KeyCode code) {
    var at = DIGITS.indexOf(code);
    var buttons = body.lookupAll(".address-row .button").stream().toList();
    var there = at >= 0 && at < buttons.size();
    if (there && buttons.get(at) instanceof CopyButton copy) {
      copy.fire();
    }
    return there;
  }

  private boolean pressed(KeyCode code) {
    switch (code) {
      case F2 -> fire("#open-log");
      case F3 -> fire("#use-next-port");
      case F4 -> model.span().set(other(model.span().get()));
      case F5 -> {
        fire("#start");
        fire("#start-again");
      }
      case F6 -> fire("#restart");
      case F7 -> fire("#stop");
      case F9 -> changeAddress.run();
      default -> {
        return false;
      }
    }
    return true;
  }

  private static ChartSpan other(ChartSpan span) {
    return switch (span) {
      case HOUR -> ChartSpan.DAY;
      case DAY -> ChartSpan.HOUR;
    };
  }

  private void fire(String id) {
    if (body.lookup(id) instanceof ButtonBase button) {
      button.fire();
    }
  }
}
