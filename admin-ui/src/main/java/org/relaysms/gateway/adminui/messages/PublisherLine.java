package org.relaysms.gateway.adminui.messages;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.remote.MessageSummary;
import org.relaysms.gateway.adminui.remote.PublisherState;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// How the Publisher is and how long the oldest message waits: a banner where it is away, else a
/// line; why nothing is taken in, where that is so. To be hidden while no server says it. FX thread
/// only.
final class PublisherLine extends VBox {
  private final MessagesViewModel model;
  private final MessageWords messageWords;
  private final PublisherWords words;
  private final Texts texts;
  private final Label fact = Pieces.label("", "strong");
  private final Label comfort = Pieces.wrapping("");
  private final Label more = Pieces.wrapping("");
  private final HBox first = new HBox(8, fact, comfort);
  private final VBox all = new VBox(2, first, more);
  private final Label refusing = Pieces.wrapping("", "strong");
  private final HBox icon = new HBox();
  private final HBox line = new HBox(12);
  private final HBox refusal;
  private Optional<PublisherState.Kind> shown = Optional.empty();
  private Subscription listening = Subscription.EMPTY;

  PublisherLine(MessagesViewModel model, MessageWords words) {
    this.model = model;
    messageWords = words;
    this.words = new PublisherWords(words);
    texts = words.texts();
    fact.setId("publisher-trouble");
    fact.setMinWidth(USE_PREF_SIZE);
    comfort.setId("publisher-comfort");
    more.setId("publisher");
    first.managedProperty().bind(first.visibleProperty());
    refusing.setId("refusing");
    icon.setAlignment(Pos.CENTER);
    HBox.setHgrow(all, Priority.ALWAYS);
    line.getChildren().addAll(icon, all);
    line.getStyleClass().add("publisher-line");
    refusal = new HBox(12, Icons.of(Feather.ALERT_TRIANGLE, "icon-20", "icon-danger"), refusing);
    refusal.getStyleClass().addAll("banner", "danger");
    refusal.managedProperty().bind(refusal.visibleProperty());
    getStyleClass().add("publisher");
    managedProperty().bind(visibleProperty());
    setMinHeight(USE_PREF_SIZE);
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
        .ifPresent(
            why -> refusing.setText(texts.get("messages.refusing", messageWords.reason(why))));
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
    var now = model.now().get();
    var trouble = words.trouble(summary.publisher(), now);
    fact.setText(trouble);
    first.setVisible(!trouble.isEmpty());
    comfort.setText(words.comfort(summary));
    more.setText(words.more(summary, now));
  }
}
