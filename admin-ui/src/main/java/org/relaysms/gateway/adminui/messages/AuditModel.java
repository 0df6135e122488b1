package org.relaysms.gateway.adminui.messages;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.relaysms.gateway.adminui.remote.AuditPage;
import org.relaysms.gateway.adminui.remote.MessageFeed;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;

/// The audit trail, newest first, read page by page. FX thread only.
final class AuditModel {
  private final MessageFeed feed;
  private final OneAtATime read = new OneAtATime(this::readNext);
  private final ObservableList<AuditPage.Entry> entries = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Reading> reading =
      new ReadOnlyObjectWrapper<>(Reading.UNDER_WAY);
  private Optional<Long> next = Optional.empty();

  /// How far it is read.
  enum Reading {
    UNDER_WAY,
    MORE,
    COMPLETE,
    FAILED
  }

  AuditModel(MessageFeed feed) {
    this.feed = feed;
  }

  ObservableList<AuditPage.Entry> entries() {
    return FXCollections.unmodifiableObservableList(entries);
  }

  ReadOnlyObjectProperty<Reading> reading() {
    return reading.getReadOnlyProperty();
  }

  /// Reads the next page, the first at first.
  void more() {
    read.ask();
  }

  private CompletionStage<?> readNext() {
    return reading.get() == Reading.COMPLETE
        ? CompletableFuture.completedFuture(Nothing.NOTHING)
        : feed.audit(next).thenAccept(this::answered);
  }

  private void answered(Reply<AuditPage> reply) {
    if (reply instanceof Reply.Done<AuditPage>(AuditPage page)) {
      entries.addAll(page.entries());
      next = page.next();
      reading.set(next.isPresent() ? Reading.MORE : Reading.COMPLETE);
    } else {
      reading.set(Reading.FAILED);
    }
  }
}
