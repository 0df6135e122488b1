package org.relaysms.gateway.adminui.messages;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.relaysms.gateway.adminui.messages.MessageDetailsModel.Text;
import org.relaysms.gateway.adminui.remote.Message;
import org.relaysms.gateway.adminui.shell.Questions;
import org.relaysms.gateway.adminui.text.NumberMask;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// Why the message is where it is, what is known of it, and its text behind a lock. FX thread only.
final class MessageFacts extends VBox {
  private final MessageDetailsModel details;
  private final MessageWords words;
  private final Questions questions;
  private final Texts texts;
  private final Label why = Pieces.wrapping("");
  private final Label sender = Pieces.label("");
  private final Hyperlink showSender = new Hyperlink();
  private final Label user = Pieces.wrapping("");
  private final Label route = Pieces.wrapping("");
  private final Label copies = Pieces.wrapping("");
  private final Label id = Pieces.wrapping("", "mono");
  private final Label text = Pieces.wrapping("");
  private final Hyperlink lock = new Hyperlink();
  private Optional<Message> shown = Optional.empty();
  private boolean whole;
  private Subscription listening = Subscription.EMPTY;

  MessageFacts(MessageDetailsModel details, MessageWords words, Questions questions) {
    super(4);
    this.details = details;
    this.words = words;
    this.questions = questions;
    texts = words.texts();
    why.setId("message-why");
    text.setId("message-text");
    lock.setId("message-lock");
    showSender.setOnAction(_ -> toggleSender());
    lock.setOnAction(_ -> turnLock());
    lock.setMinWidth(USE_PREF_SIZE);
    lock.managedProperty().bind(lock.visibleProperty());
    showSender.managedProperty().bind(showSender.visibleProperty());
    getChildren()
        .addAll(
            Pieces.label(texts.get("messages.why"), "strong"),
            why,
            fact("messages.fact.text", text, lock),
            fact("messages.fact.sender", sender, showSender),
            fact("messages.fact.user", user),
            fact("messages.fact.route", route),
            fact("messages.fact.copies", copies),
            fact("messages.fact.id", id));
  }

  void open() {
    listening = details.text().subscribe(this::show);
  }

  void close() {
    listening.unsubscribe();
    mask();
  }

  void mask() {
    whole = false;
    showSender();
  }

  void show(Message message) {
    shown = Optional.of(message);
    var reason = message.reason().map(words::sentence).orElse("");
    why.setText((reason + " " + words.why(message.state())).strip());
    user.setText(message.user().orElse(MessageWords.DASH));
    route.setText(message.route());
    copies.setText(
        message.copies() == 0
            ? texts.get("messages.fact.copies.none")
            : texts.get("messages.fact.copies.some", texts.number(message.copies())));
    id.setText(message.id());
    showSender();
    show(details.text().get());
  }

  private void show(Text now) {
    var kept = shown.filter(Message::textKept).isPresent();
    text.setText(
        switch (now) {
          case Text.Hidden _ -> texts.get(kept ? "messages.text.hidden" : "messages.text.gone");
          case Text.Shown(String what) -> what;
          case Text.Refused _ -> texts.get("messages.text.refused");
        });
    var open = now instanceof Text.Shown;
    lock.setText(texts.get(open ? "messages.text.hide" : "messages.text.show"));
    lock.setAccessibleText(lock.getText());
    lock.setVisible(open || kept);
  }

  private void turnLock() {
    if (details.text().get() instanceof Text.Shown) {
      details.hideText();
    } else {
      questions.confirm(
          texts.get("messages.text.ask"),
          texts.get("messages.text.harm"),
          texts.get("messages.text.deed"),
          details::showText);
    }
  }

  private void toggleSender() {
    whole = !whole;
    showSender();
  }

  private void showSender() {
    var number = shown.flatMap(Message::sender);
    sender.setText(number.map(it -> whole ? it : NumberMask.hidden(it)).orElse(MessageWords.DASH));
    showSender.setText(texts.get(whole ? "messages.sender.hide" : "messages.sender.show"));
    showSender.setAccessibleText(showSender.getText());
    showSender.setVisible(number.isPresent());
  }

  private Node fact(String nameKey, Label value, Node... more) {
    var name = Pieces.label(texts.get(nameKey), "muted", "message-fact-key");
    var both = new HBox(8, value);
    both.getChildren().addAll(more);
    HBox.setHgrow(both, Priority.ALWAYS);
    return new HBox(12, name, both);
  }
}
