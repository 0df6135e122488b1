package org.relaysms.gateway.adminui.settings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// What is not saved yet, why it cannot be, and what came of saving; gone where there is nothing to
/// say. FX thread only.
final class SaveBar extends HBox {
  private final Label fact = Pieces.label("", "strong");
  private final Label then = Pieces.wrapping("");
  private final Hyperlink show = new Hyperlink();
  private final Hyperlink anew = new Hyperlink();
  private final Button restart;
  private final Button discard;
  private final Button save;
  private final SettingsViewModel model;
  private final Texts texts;

  /// `showIt` leads to the first value that is wrong; `askRestart` restarts after a question.
  SaveBar(SettingsViewModel model, Texts texts, Runnable showIt, Runnable askRestart) {
    this.model = model;
    this.texts = texts;
    show.setText(texts.get("settings.show"));
    show.setId("show-wrong");
    show.setOnAction(_ -> showIt.run());
    anew.setText(texts.get("settings.read-anew"));
    anew.setId("read-anew");
    anew.setMinWidth(USE_PREF_SIZE);
    show.setMinWidth(USE_PREF_SIZE);
    anew.setOnAction(_ -> model.refresh());
    restart = Pieces.button(texts.get("settings.restart-now"), Feather.ROTATE_CW, askRestart);
    restart.setId("restart-now");
    discard = Pieces.button(texts.get("settings.discard"), Feather.X, model::discard);
    discard.setGraphic(null);
    discard.setId("discard");
    save = Pieces.button(texts.get("settings.save"), Feather.CHECK, model::save);
    save.setGraphic(null);
    save.setId("save");
    fact.setId("save-fact");
    fact.setMinWidth(USE_PREF_SIZE);
    then.setId("save-then");
    HBox.setHgrow(then, Priority.SOMETIMES);
    getStyleClass().add("save-bar");
    getChildren().addAll(fact, then, show, anew, Pieces.space(), restart, discard, save);
    refresh();
  }

  void refresh() {
    var changes = model.changes();
    var faults = model.faults().size();
    shown(show, false);
    shown(anew, false);
    shown(restart, false);
    switch (model.notice().get()) {
      case Notice.Stale _ -> stale();
      case Notice.Saving _ -> say(Feather.LOADER, "icon-muted", "settings.saving");
      case Notice.Restarting _ -> say(Feather.LOADER, "icon-muted", "settings.restarting");
      case Notice.Unreachable _ -> say(Feather.X_CIRCLE, "icon-danger", "settings.not-reached");
      case Notice.Refused(var words) -> {
        say(Feather.X_CIRCLE, "icon-danger", "settings.not-saved");
        then.setText(words);
      }
      case Notice.Saved _ -> saved();
      case Notice.None _ -> unsaved(changes, faults);
    }
    buttons(changes);
    var silent = fact.getText().isEmpty();
    setVisible(!silent);
    setManaged(!silent);
  }

  private void unsaved(int changes, int faults) {
    if (!(model.standing().get() instanceof Standing.Told(var sheet))) {
      say(changes, Feather.EDIT_2, "settings.kept");
    } else if (changes > 0 && !sheet.writable()) {
      say(Feather.LOCK, "icon-warning", "settings.read-only");
    } else if (faults > 0) {
      wrong(changes, faults);
    } else if (changes > 0) {
      say(changes, Feather.EDIT_2, "settings.unsaved");
    } else {
      waiting();
    }
  }

  private void wrong(int changes, int faults) {
    icon(Feather.X_CIRCLE, "icon-danger");
    fact.setText(texts.get("settings.wrong", faults));
    then.setText(
        changes > 0
            ? texts.get("settings.wrong.then", changes)
            : texts.get("settings.wrong.start"));
    var named = model.faults().stream().filter(fault -> !fault.name().isEmpty()).findFirst();
    shown(show, named.isPresent());
    if (named.isEmpty()) {
      then.setText(model.faults().getFirst().message());
    }
  }

  private void saved() {
    say(Feather.CHECK_CIRCLE, "icon-success", "settings.saved");
    shown(restart, true);
  }

  private void waiting() {
    if (model.waiting() > 0) {
      icon(Feather.POWER, "icon-warning");
      fact.setText(texts.get("settings.pending", model.waiting()));
      then.setText(texts.get("settings.pending.then"));
      shown(restart, true);
    } else {
      fact.setText("");
      then.setText("");
    }
  }

  private void stale() {
    say(Feather.ALERT_CIRCLE, "icon-warning", "settings.stale");
    shown(anew, true);
  }

  private void say(int changes, Ikon glyph, String key) {
    if (changes == 0) {
      fact.setText("");
      then.setText("");
      return;
    }
    icon(glyph, "icon-muted");
    fact.setText(texts.get(key, changes));
    then.setText("");
  }

  private void say(Ikon glyph, String tone, String key) {
    icon(glyph, tone);
    fact.setText(texts.get(key));
    then.setText(texts.has(key + ".then") ? texts.get(key + ".then") : "");
  }

  private void icon(Ikon glyph, String tone) {
    fact.setGraphic(Icons.of(glyph, tone));
  }

  private void buttons(int changes) {
    shown(discard, changes > 0);
    shown(save, changes > 0);
    save.setDisable(!model.savable());
    save.getStyleClass().remove("accent");
    if (model.savable()) {
      save.getStyleClass().add("accent");
    }
  }

  private static void shown(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }
}
