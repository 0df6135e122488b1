package org.relaysms.gateway.adminui.log;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.relaysms.gateway.adminui.theme.Pieces;

/// All, Warnings, Errors, each with its count; one is chosen. FX thread only.
final class LevelBar extends HBox {
  private final ToggleGroup group = new ToggleGroup();
  private final Map<LevelFilter, ToggleButton> buttons = new EnumMap<>(LevelFilter.class);
  private final LogViewModel model;
  private final LogWords words;
  private Subscription listening = Subscription.EMPTY;

  LevelBar(LogViewModel model, LogWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("segments");
    for (var filter : LevelFilter.values()) {
      getChildren().add(button(filter));
    }
    getChildren().getFirst().getStyleClass().add("first");
    getChildren().getLast().getStyleClass().add("last");
  }

  void open() {
    listening = model.level().subscribe(now -> group.selectToggle(buttons.get(now)));
    for (var filter : LevelFilter.values()) {
      var counting =
          model.count(filter).subscribe(now -> count(filter, words.texts().number(now.intValue())));
      listening = Subscription.combine(listening, counting);
    }
  }

  void close() {
    listening.unsubscribe();
  }

  private ToggleButton button(LevelFilter filter) {
    var count = Pieces.label("", "muted");
    count.getStyleClass().add("count");
    var button = new ToggleButton();
    button.setId("level-" + filter.name());
    var both = new HBox(8, new Label(words.filter(filter)), count);
    both.setAlignment(Pos.CENTER);
    button.setGraphic(both);
    button.setToggleGroup(group);
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText(words.filter(filter));
    button.setOnAction(_ -> choose(filter, button));
    buttons.put(filter, button);
    return button;
  }

  private void count(LevelFilter filter, String count) {
    var button = java.util.Objects.requireNonNull(buttons.get(filter));
    button.setAccessibleText(words.filter(filter) + ", " + count);
    if (button.getGraphic() instanceof HBox both
        && both.getChildren().getLast() instanceof Label label) {
      label.setText(count);
    }
  }

  /// One is always chosen: pressing it again leaves it so.
  private void choose(LevelFilter filter, ToggleButton button) {
    button.setSelected(true);
    model.level().set(filter);
  }
}
