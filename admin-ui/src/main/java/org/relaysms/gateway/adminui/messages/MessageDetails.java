package org.relaysms.gateway.adminui.messages;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.messages.MessageDetailsModel.Deed;
import org.relaysms.gateway.adminui.remote.Message;
import org.relaysms.gateway.adminui.remote.MessageState;
import org.relaysms.gateway.adminui.shell.Questions;
import org.relaysms.gateway.adminui.shell.Sheets;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The selected message below the table: where it stands, its way, why, and what can be done. FX
/// thread only.
final class MessageDetails extends VBox {
  private static final Set<MessageState> REPLAYED =
      EnumSet.of(
          MessageState.FAILED, MessageState.REJECTED, MessageState.DUPLICATE, MessageState.RETRY);
  private static final Set<MessageState> DISCARDED =
      EnumSet.of(
          MessageState.ACCEPTED,
          MessageState.WAITING,
          MessageState.RETRY,
          MessageState.FAILED,
          MessageState.REJECTED,
          MessageState.DUPLICATE);

  private final MessagesViewModel model;
  private final MessageDetailsModel details;
  private final MessageWords words;
  private final Texts texts;
  private final Sheets sheets;
  private final HBox icon = new HBox();
  private final Label title = Pieces.label("", "title");
  private final Label when = Pieces.label("");
  private final Label became = Pieces.label("", "muted");
  private final Button discard;
  private final Button replay;
  private final MessageHistory history;
  private final MessageFacts facts;
  private Subscription row = Subscription.EMPTY;
  private Subscription listening = Subscription.EMPTY;

  MessageDetails(
      MessagesViewModel model,
      MessageDetailsModel details,
      MessageWords words,
      Sheets sheets,
      Runnable close) {
    this.model = model;
    this.details = details;
    this.words = words;
    this.sheets = sheets;
    texts = words.texts();
    history = new MessageHistory(details, words);
    facts = new MessageFacts(details, words, new Questions(sheets, texts));
    discard = Pieces.button(texts.get("messages.discard"), Feather.TRASH_2, this::discard);
    replay = Pieces.button(texts.get("messages.replay"), Feather.ROTATE_CW, details::replay);
    discard.setId("discard");
    replay.setId("replay");
    getStyleClass().add("list-details");
    var columns = Pieces.scrolling(columns());
    VBox.setVgrow(columns, Priority.ALWAYS);
    getChildren().addAll(head(close), columns);
  }

  void open() {
    details.open();
    history.open();
    facts.open();
    listening =
        Subscription.combine(
            model.selected().subscribe(this::select),
            model.now().subscribe(_ -> showWhen()),
            details.deed().subscribe(this::say));
  }

  void close() {
    listening.unsubscribe();
    row.unsubscribe();
    history.close();
    facts.close();
    details.close();
  }

  /// Where it may be replayed.
  void replay() {
    if (!replay.isDisabled()) {
      details.replay();
    }
  }

  /// Asks for the reason, where it may be discarded.
  void discard() {
    if (!discard.isDisabled() && model.selected().get().isPresent()) {
      DiscardSheet.open(sheets, texts, details::discard);
    }
  }

  private HBox head(Runnable close) {
    var shut = Pieces.iconOnly(texts.get("messages.details.close"), Feather.X, close);
    var head = new HBox(12, icon, title, when, Pieces.space(), became, discard, replay, shut);
    icon.setAlignment(Pos.CENTER);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("details-head");
    return head;
  }

  private void select(Optional<MessageRow> now) {
    row.unsubscribe();
    row = Subscription.EMPTY;
    facts.mask();
    now.ifPresent(it -> row = it.message().subscribe(this::show));
  }

  private void show(Message message) {
    icon.getChildren().setAll(MessageWords.icon(message.state(), "icon-20"));
    title.setText(
        message.state() == MessageState.RETRY
            ? MessageWords.due(message)
                .map(due -> texts.get("messages.details.retry-at", texts.clockMinutes(due)))
                .orElseGet(() -> words.state(message.state()))
            : words.state(message.state()));
    replay.setDisable(!REPLAYED.contains(message.state()) || !message.textKept());
    discard.setDisable(!DISCARDED.contains(message.state()));
    facts.show(message);
    showWhen();
  }

  private void showWhen() {
    model.selected().get().map(MessageRow::now).ifPresent(it -> when.setText(when(it)));
  }

  private String when(Message message) {
    var received =
        texts.get(
            "messages.details.received", words.received(message.acceptedAt(), model.now().get()));
    return MessageWords.due(message)
        .filter(_ -> message.state() == MessageState.RETRY)
        .map(
            due ->
                texts.get(
                    "messages.details.next",
                    words.ordinal(message.tries() + 1),
                    texts.span(Duration.between(model.now().get(), due)),
                    received))
        .orElse(received);
  }

  private void say(Deed deed) {
    became.setText(
        switch (deed) {
          case NONE -> "";
          case REPLAYED -> texts.get("messages.said.replayed");
          case DISCARDED -> texts.get("messages.said.discarded");
          case NOT_NOW -> texts.get("messages.said.not-now");
          case FAILED -> texts.get("messages.said.failed");
        });
  }

  /// Beside each other, or below where text is too large for that.
  private FlowPane columns() {
    history.getStyleClass().add("message-history");
    facts.getStyleClass().add("message-facts");
    var columns = new FlowPane(24, 16, history, facts);
    columns.setRowValignment(VPos.TOP);
    columns.getStyleClass().add("details-columns");
    return columns;
  }
}
