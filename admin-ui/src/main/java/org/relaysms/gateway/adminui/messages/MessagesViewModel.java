package org.relaysms.gateway.adminui.messages;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.Message;
import org.relaysms.gateway.adminui.remote.MessageFeed;
import org.relaysms.gateway.adminui.remote.MessageFeed.Format;
import org.relaysms.gateway.adminui.remote.MessagePage;
import org.relaysms.gateway.adminui.remote.MessageQuery;
import org.relaysms.gateway.adminui.remote.MessageState;
import org.relaysms.gateway.adminui.remote.MessageSummary;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;

/// The messages as the page shows them: counted, filtered by the server, read page by page as they
/// are scrolled to, and read again where they are on screen whenever the server says that any
/// moved. One request at a time, however many moves there are.
///
/// FX thread only.
public final class MessagesViewModel {
  /// Rows of one request.
  static final int PAGE = 200;

  /// Rows that are loaded at most; some 20 MB.
  static final int MOST = 20_000;

  /// Rows before the end at which more are read.
  private static final int NEAR = 50;

  private final MessageFeed feed;
  private final Clock clock;
  private final LoadedRows loaded = new LoadedRows(this::row);
  private final OneAtATime refresh = new OneAtATime(this::readShown);
  private final OneAtATime more = new OneAtATime(this::readMore);
  private final ObjectProperty<MessageSegment> segment =
      new SimpleObjectProperty<>(MessageSegment.ALL);
  private final StringProperty user = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<MessageSummary>> summary =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Reading> reading =
      new ReadOnlyObjectWrapper<>(Reading.UNDER_WAY);
  private final ReadOnlyObjectWrapper<Optional<MessageRow>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(new Said.Nothing());
  private final ReadOnlyObjectWrapper<Instant> now;
  private int firstShown;
  private int firstRead;
  private boolean complete;

  /// How the last reading went.
  public enum Reading {
    UNDER_WAY,
    DONE,
    /// Rows that were read before still stand.
    FAILED
  }

  /// What became of the operator's last deed to many messages.
  public sealed interface Said {
    record Nothing() implements Said {}

    record Replayed(int many) implements Said {}

    record Exported(Path file) implements Said {}

    record NotExported() implements Said {}

    record Failed() implements Said {}
  }

  public MessagesViewModel(MessageFeed feed, Clock clock) {
    this.feed = feed;
    this.clock = clock;
    now = new ReadOnlyObjectWrapper<>(clock.instant());
    segment.addListener(_ -> restart());
    user.addListener(_ -> restart());
  }

  /// Follows the messages until the answer is closed.
  public Subscription open() {
    tick();
    var listening = feed.watch(this::hear);
    if (refresh.idle()) {
      refresh.ask();
    }
    return listening;
  }

  /// Newest first.
  public ObservableList<MessageRow> rows() {
    return loaded.rows();
  }

  public ObjectProperty<MessageSegment> segment() {
    return segment;
  }

  /// Whose messages are wanted, by the whole id; blank for everybody's.
  public StringProperty user() {
    return user;
  }

  /// Of all messages, whatever the filter; empty until the server has told.
  public ReadOnlyObjectProperty<Optional<MessageSummary>> summary() {
    return summary.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Reading> reading() {
    return reading.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<MessageRow>> selected() {
    return selected.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Said> said() {
    return said.getReadOnlyProperty();
  }

  /// Stays selected whatever the filter.
  public void select(Optional<MessageRow> row) {
    selected.set(row);
  }

  /// The time against which ages are counted, moved on by [#tick()].
  public ReadOnlyObjectProperty<Instant> now() {
    return now.getReadOnlyProperty();
  }

  /// A second has passed.
  public void tick() {
    now.set(clock.instant());
  }

  /// Reads again what is on screen.
  public void refresh() {
    refresh.ask();
  }

  /// Tells which rows are on screen; reads more where they come to an end.
  public void showing(int first, int last) {
    firstShown = first;
    if (Math.abs(firstShown - firstRead) > NEAR) {
      refresh.ask();
    }
    if (last >= rows().size() - NEAR && mayHaveMore()) {
      more.ask();
    }
  }

  /// That as many are loaded as may be, and older ones are there.
  public boolean full() {
    return rows().size() >= MOST && !complete;
  }

  public void replayAllFailed() {
    feed.replayAll(Set.of(MessageState.FAILED))
        .thenAccept(
            reply ->
                said.set(
                    reply instanceof Reply.Done<Integer>(Integer many)
                        ? new Said.Replayed(many)
                        : new Said.Failed()));
  }

  /// Everything that the filter names, not only what is loaded.
  public void export(Format format, Path file) {
    feed.export(query(), format, file)
        .thenAccept(
            reply ->
                said.set(
                    reply instanceof Reply.Done<Nothing>
                        ? new Said.Exported(file)
                        : new Said.NotExported()));
  }

  private void hear(MessageSummary told) {
    summary.set(Optional.of(told));
    refresh.ask();
  }

  private void restart() {
    loaded.clear();
    complete = false;
    firstShown = 0;
    firstRead = 0;
    reading.set(Reading.UNDER_WAY);
    refresh.ask();
  }

  private MessageQuery query() {
    return new MessageQuery(
        segment.get().states(), Optional.of(user.get().strip()).filter(typed -> !typed.isEmpty()));
  }

  /// The newest page while it is in sight; further down the stretch that is, so that nothing comes
  /// in above it.
  private CompletionStage<?> readShown() {
    firstRead = firstShown;
    var above = firstShown - NEAR;
    return read(
        above > 0 && above < rows().size()
            ? Optional.of(rows().get(above).seq() + 1)
            : Optional.empty());
  }

  private CompletionStage<?> readMore() {
    return mayHaveMore()
        ? read(Optional.of(rows().getLast().seq()))
        : CompletableFuture.completedFuture(Nothing.NOTHING);
  }

  private boolean mayHaveMore() {
    return !complete && !rows().isEmpty() && rows().size() < MOST;
  }

  private CompletionStage<?> read(Optional<Long> before) {
    var asked = query();
    return feed.page(asked, before, PAGE).thenAccept(reply -> answered(asked, before, reply));
  }

  private void answered(MessageQuery asked, Optional<Long> before, Reply<MessagePage> reply) {
    if (!asked.equals(query())) {
      return;
    }
    if (reply instanceof Reply.Done<MessagePage>(MessagePage page)) {
      take(page, before);
    } else {
      reading.set(Reading.FAILED);
    }
  }

  private void take(MessagePage page, Optional<Long> before) {
    var toEnd = page.messages().size() < PAGE;
    loaded.take(page.messages(), before, toEnd);
    complete = toEnd || (complete && rows().size() > page.messages().size());
    summary.set(Optional.of(page.summary()));
    reading.set(Reading.DONE);
  }

  private MessageRow row(Message message) {
    var same = selected.get().filter(row -> row.seq() == message.seq());
    same.ifPresent(row -> row.update(message));
    return same.orElseGet(() -> new MessageRow(message));
  }
}
