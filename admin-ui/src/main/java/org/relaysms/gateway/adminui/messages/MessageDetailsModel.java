package org.relaysms.gateway.adminui.messages;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.relaysms.gateway.adminui.remote.MessageFeed;
import org.relaysms.gateway.adminui.remote.MessageStep;
import org.relaysms.gateway.adminui.remote.MessageStory;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;

/// The message under the table: its history, read again whenever any message moved, its text once
/// the operator asked for it, and what the operator does with it. FX thread only.
public final class MessageDetailsModel {
  private static final int CONFLICT = 409;

  private final MessageFeed feed;
  private final MessagesViewModel messages;
  private final OneAtATime read = new OneAtATime(this::readStory);
  private final ReadOnlyObjectWrapper<History> history =
      new ReadOnlyObjectWrapper<>(new History.Reading());
  private final ReadOnlyObjectWrapper<Text> text = new ReadOnlyObjectWrapper<>(new Text.Hidden());
  private final ReadOnlyObjectWrapper<Deed> deed = new ReadOnlyObjectWrapper<>(Deed.NONE);
  private Subscription listening = Subscription.EMPTY;
  private int asking;

  /// What is known of the message's way.
  public sealed interface History {
    record Reading() implements History {}

    /// Oldest first.
    record Known(List<MessageStep> steps) implements History {}

    record Unknown() implements History {}
  }

  /// What the message says, as far as it is shown.
  public sealed interface Text {
    record Hidden() implements Text {}

    record Shown(String text) implements Text {
      @Override
      public String toString() {
        return "Shown[***]";
      }
    }

    /// It was not told.
    record Refused() implements Text {}
  }

  /// The operator's last deed and what became of it.
  public enum Deed {
    NONE,
    REPLAYED,
    DISCARDED,
    /// The message is in a state that does not allow it, or not any more.
    NOT_NOW,
    FAILED
  }

  public MessageDetailsModel(MessageFeed feed, MessagesViewModel messages) {
    this.feed = feed;
    this.messages = messages;
  }

  public void open() {
    listening =
        Subscription.combine(
            messages.selected().subscribe(_ -> begin()),
            messages.summary().subscribe(_ -> readAgain()));
  }

  /// No text stays behind.
  public void close() {
    listening.unsubscribe();
    hideText();
  }

  public ReadOnlyObjectProperty<History> history() {
    return history.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Text> text() {
    return text.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Deed> deed() {
    return deed.getReadOnlyProperty();
  }

  /// Puts it on record and shows what the message says.
  public void showText() {
    var mine = ++asking;
    seq().ifPresent(asked -> feed.text(asked).thenAccept(reply -> told(mine, reply)));
  }

  public void hideText() {
    asking++;
    text.set(new Text.Hidden());
  }

  public void replay() {
    seq().ifPresent(asked -> feed.replay(asked).thenAccept(reply -> became(reply, Deed.REPLAYED)));
  }

  public void discard(String reason) {
    seq()
        .ifPresent(
            asked ->
                feed.discard(asked, reason.strip())
                    .thenAccept(reply -> became(reply, Deed.DISCARDED)));
  }

  private Optional<Long> seq() {
    return messages.selected().get().map(MessageRow::seq);
  }

  private void begin() {
    hideText();
    deed.set(Deed.NONE);
    history.set(new History.Reading());
    readAgain();
  }

  private void readAgain() {
    if (seq().isPresent()) {
      read.ask();
    }
  }

  private CompletionStage<?> readStory() {
    return seq()
        .<CompletionStage<?>>map(
            asked -> feed.story(asked).thenAccept(reply -> answered(asked, reply)))
        .orElseGet(() -> CompletableFuture.completedFuture(Nothing.NOTHING));
  }

  private void answered(long asked, Reply<MessageStory> reply) {
    messages
        .selected()
        .get()
        .filter(row -> row.seq() == asked)
        .ifPresent(
            row -> {
              if (reply instanceof Reply.Done<MessageStory>(MessageStory story)) {
                row.update(story.message());
                history.set(new History.Known(story.history()));
              } else {
                history.set(new History.Unknown());
              }
            });
  }

  /// What was hidden, left or closed meanwhile stays so.
  private void told(int mine, Reply<String> reply) {
    if (mine == asking) {
      text.set(
          reply instanceof Reply.Done<String>(String words)
              ? new Text.Shown(words)
              : new Text.Refused());
    }
  }

  private void became(Reply<Nothing> reply, Deed good) {
    deed.set(
        switch (reply) {
          case Reply.Done<Nothing> _ -> good;
          case Reply.Refused<Nothing> refused when refused.status() == CONFLICT -> Deed.NOT_NOW;
          case Reply.Refused<Nothing> _, Reply.Unreachable<Nothing> _ -> Deed.FAILED;
        });
    messages.refresh();
    readAgain();
  }
}
