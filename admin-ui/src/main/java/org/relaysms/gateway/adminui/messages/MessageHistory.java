package org.relaysms.gateway.adminui.messages;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.relaysms.gateway.adminui.messages.MessageDetailsModel.History;
import org.relaysms.gateway.adminui.remote.MessageStep;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// "History": each state the message came to, and why. FX thread only.
final class MessageHistory extends VBox {
  private final MessageDetailsModel details;
  private final MessageWords words;
  private final Texts texts;
  private final VBox rows = new VBox(4);
  private Subscription listening = Subscription.EMPTY;

  MessageHistory(MessageDetailsModel details, MessageWords words) {
    super(8);
    this.details = details;
    this.words = words;
    texts = words.texts();
    getChildren().addAll(Pieces.label(texts.get("messages.history"), "strong"), rows);
  }

  void open() {
    listening = details.history().subscribe(this::show);
  }

  void close() {
    listening.unsubscribe();
  }

  private void show(History history) {
    rows.getChildren()
        .setAll(
            switch (history) {
              case History.Reading _ -> List.<Node>of();
              case History.Unknown _ ->
                  List.<Node>of(Pieces.wrapping(texts.get("messages.history.unknown"), "muted"));
              case History.Known(List<MessageStep> steps) -> steps.stream().map(this::row).toList();
            });
  }

  private Node row(MessageStep step) {
    var time = Pieces.label(texts.clock(step.at()), "muted");
    time.setMinWidth(USE_PREF_SIZE);
    var state = words.state(step.state());
    var what =
        Pieces.wrapping(
            step.note().isBlank()
                ? state
                : texts.get("messages.history.step", state, words.reason(step.note())));
    HBox.setHgrow(what, Priority.ALWAYS);
    var both = new HBox(8, MessageWords.icon(step.state()), what);
    both.setAlignment(Pos.TOP_LEFT);
    HBox.setHgrow(both, Priority.ALWAYS);
    return new HBox(16, time, both);
  }
}
