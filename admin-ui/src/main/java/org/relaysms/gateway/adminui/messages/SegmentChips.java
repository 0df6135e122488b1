package org.relaysms.gateway.adminui.messages;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.relaysms.gateway.adminui.remote.MessageSummary;
import org.relaysms.gateway.adminui.theme.Pieces;

/// All, Waiting, Publishing… each with its count; one is chosen. They wrap where the page is too
/// narrow for one line. FX thread only.
final class SegmentChips extends FlowPane {
  private final ToggleGroup group = new ToggleGroup();
  private final Map<MessageSegment, Label> counts = new EnumMap<>(MessageSegment.class);
  private final Map<MessageSegment, ToggleButton> buttons = new EnumMap<>(MessageSegment.class);
  private final MessagesViewModel model;
  private final MessageWords words;
  private Subscription listening = Subscription.EMPTY;

  SegmentChips(MessagesViewModel model, MessageWords words) {
    super(-1, 4);
    this.model = model;
    this.words = words;
    getStyleClass().addAll("segments", "message-segments");
    for (var segment : MessageSegment.values()) {
      getChildren().add(button(segment));
    }
  }

  void open() {
    listening =
        Subscription.combine(
            model.summary().subscribe(this::count),
            model.segment().subscribe(now -> group.selectToggle(buttons.get(now))));
  }

  void close() {
    listening.unsubscribe();
  }

  private ToggleButton button(MessageSegment segment) {
    var count = Pieces.label("", "muted");
    var button = new ToggleButton();
    button.setId("messages-" + segment.name());
    var both = new HBox(8, new Label(words.segment(segment)), count);
    both.setAlignment(Pos.CENTER);
    button.setGraphic(both);
    button.setToggleGroup(group);
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText(words.segment(segment));
    button.setOnAction(_ -> choose(segment, button));
    counts.put(segment, count);
    buttons.put(segment, button);
    return button;
  }

  private void count(Optional<MessageSummary> summary) {
    counts.forEach(
        (segment, label) -> {
          var count = summary.map(now -> words.texts().number(segment.count(now))).orElse("");
          label.setText(count);
          Objects.requireNonNull(buttons.get(segment))
              .setAccessibleText(words.segment(segment) + ", " + count);
        });
  }

  /// One is always chosen: pressing it again leaves it so.
  private void choose(MessageSegment segment, ToggleButton button) {
    button.setSelected(true);
    model.segment().set(segment);
  }
}
