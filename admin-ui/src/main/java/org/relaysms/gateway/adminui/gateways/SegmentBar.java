package org.relaysms.gateway.adminui.gateways;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.relaysms.gateway.adminui.theme.Pieces;

/// All, Live, Late… each with its count; one is chosen. FX thread only.
final class SegmentBar extends HBox {
  private final ToggleGroup group = new ToggleGroup();
  private final GatewaysViewModel model;

  SegmentBar(GatewaysViewModel model, GatewayWords words) {
    this.model = model;
    getStyleClass().add("segments");
    for (var segment : Segment.values()) {
      getChildren().add(button(segment, words));
    }
    getChildren().getFirst().getStyleClass().add("first");
    getChildren().getLast().getStyleClass().add("last");
  }

  private ToggleButton button(Segment segment, GatewayWords words) {
    var name = words.segment(segment);
    var count = Pieces.label("", "muted");
    var button = new ToggleButton();
    button.setId("segment-" + segment.name());
    var both = new HBox(8, new Label(name), count);
    both.setAlignment(Pos.CENTER);
    button.setGraphic(both);
    button.setToggleGroup(group);
    button.setMinWidth(USE_PREF_SIZE);
    model
        .count(segment)
        .subscribe(
            now -> {
              count.setText(words.texts().number(now.intValue()));
              button.setAccessibleText(name + ", " + now);
            });
    model.segment().subscribe(now -> button.setSelected(now == segment));
    button.setOnAction(_ -> choose(segment, button));
    return button;
  }

  /// One is always chosen: pressing it again leaves it so.
  private void choose(Segment segment, ToggleButton button) {
    button.setSelected(true);
    model.segment().set(segment);
  }
}
