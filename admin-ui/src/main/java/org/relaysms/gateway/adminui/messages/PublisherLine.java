package org.relaysms.gateway.adminui.messages;

import java.time.Duration;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.remote.MessageState;
import org.relaysms.gateway.adminui.remote.MessageSummary;
import org.relaysms.gateway.adminui.remote.PublisherState;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// How the Publisher is and how long the oldest message waits, in a line; why nothing is taken in,
/// where that is so. FX thread only.
final class PublisherLine extends VBox {
  private final MessagesViewModel model;
  private final MessageWords words;
  private final Texts texts;
  private final Label fact = Pieces.wrapping("");
  private final Label refusing = Pieces.wrapping("", "strong");
  private final HBox icon = new HBox();
  private final HBox line = new HBox(12);
  private final HBox refusal;
  private Optional<PublisherState.Kind> shown = Optional.empty();
  private Subscription listening = Subscription.EMPTY;

  PublisherLine(MessagesViewModel model, MessageWords words) {
    this.model = model;
    this.words = words;
    texts = words.texts();
    fact.setId("publisher");
    refusing.setId("refusing");
    icon.setAlignment(Pos.CENTER);
    HBox.setHgrow(fact, Priority.ALWAYS);
    line.getChildren().addAll(icon, fact);
    line.getStyleClass().add("publisher-line");
    refusal = new HBox(12, Icons.of(Feather.ALERT_TRIANGLE, "icon-20", "icon-danger"), refusing);
    refusal.getStyleClass().addAll("banner", "danger");
    refusal.managedProperty().bind(refusal.visibleProperty());
    getStyleClass().add("publisher");
    getChildren().addAll(refusal, line);
    line.setVisible(false);
    refusal.setVisible(false);
  }

  void open() {
    listening =
        Subscription.combine(
            model.summary().subscribe(now -> now.ifPresent(this::show)),
            model.now().subscribe(_ -> model.summary().get().ifPresent(this::say)));
  }

  void close() {
    listening.unsubscribe();
  }

  private void show(MessageSummary summary) {
    line.setVisible(true);
    refusal.setVisible(summary.refusing().isPresent());
    summary
        .refusing()
        .ifPresent(why -> refusing.setText(texts.get("messages.refusing", words.reason(why))));
    var kind = summary.publisher().state();
    if (!shown.equals(Optional.of(kind))) {
      shown = Optional.of(kind);
      icon.getChildren()
          .setAll(
              switch (kind) {
                case OFF, UNKNOWN -> Icons.of(Feather.INFO, "icon-muted");
                case REACHABLE -> Icons.of(Feather.CHECK_CIRCLE, "icon-success");
                case AWAY -> Icons.of(Feather.ALERT_TRIANGLE, "icon-20", "icon-warning");
              });
      line.getStyleClass().setAll(kind == PublisherState.Kind.AWAY ? "banner" : "publisher-line");
    }
    say(summary);
  }

  private void say(MessageSummary summary) {
    fact.setText(
        String.join(" ", publisher(summary.publisher()), waiting(summary), oldest(summary))
            .strip());
  }

  private String publisher(PublisherState publisher) {
    return switch (publisher.state()) {
      case OFF -> texts.get("messages.publisher.off");
      case UNKNOWN -> texts.get("messages.publisher.unknown");
      case REACHABLE ->
          publisher
              .lastAnswer()
              .map(at -> texts.get("messages.publisher.answered", texts.clock(at)))
              .orElseGet(() -> texts.get("messages.publisher.reachable"));
      case AWAY ->
          texts.get(
              "messages.publisher.away",
              publisher.since().map(texts::clockMinutes).orElse(MessageWords.DASH),
              publisher.reason().map(words::away).orElse(MessageWords.DASH),
              publisher.nextTry().map(texts::clock).orElse(MessageWords.DASH));
    };
  }

  private String waiting(MessageSummary summary) {
    var many =
        MessageSegment.WAITING.count(summary)
            + summary.count(MessageState.RETRY)
            + summary.count(MessageState.PUBLISHING);
    return summary.publisher().state() == PublisherState.Kind.AWAY && many > 0
        ? texts.get("messages.publisher.safe", many)
        : "";
  }

  private String oldest(MessageSummary summary) {
    return summary
        .oldestUnfinished()
        .map(at -> Duration.between(at, model.now().get()))
        .map(age -> texts.get("messages.oldest", texts.roughly(age)))
        .orElse("");
  }
}
