package org.relaysms.gateway.adminui.log;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.relaysms.gateway.adminui.fx.Pulse;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.LogFeed;
import org.relaysms.gateway.adminui.remote.LogLevel;
import org.relaysms.gateway.adminui.remote.LogLine;
import org.relaysms.gateway.adminui.remote.LogPage;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.ServerControl;
import org.relaysms.gateway.adminui.remote.ServerState;

/// The log as the page shows it: the newest lines, filtered by level and text, live or paused. Asks
/// for one stretch at a time while the server says that there is more; what came is shown once a
/// pulse. Lines are kept while the page is closed, and what was said meanwhile is fetched when it
/// opens.
///
/// FX thread only.
public final class LogViewModel {
  /// Lines of one request.
  static final int STRETCH = 2_000;

  private static final Duration SAID_FOR = Duration.ofSeconds(10);

  private final LogFeed feed;
  private final ServerControl control;
  private final Pulse pulse;
  private final Clock clock;
  private final KeptRows kept = new KeptRows();
  private final ShownRows shown = new ShownRows(KeptRows.ROWS);
  private final ObservableList<LogRow> readOnly = FXCollections.unmodifiableObservableList(shown);
  private final Map<LevelFilter, ReadOnlyIntegerWrapper> counts = new EnumMap<>(LevelFilter.class);
  private final ObjectProperty<LevelFilter> level = new SimpleObjectProperty<>(LevelFilter.ALL);
  private final StringProperty filter = new SimpleStringProperty("");
  private final BooleanProperty paused = new SimpleBooleanProperty();
  private final BooleanProperty following = new SimpleBooleanProperty(true);
  private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Optional<LogRow.Line>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Standing> standing =
      new ReadOnlyObjectWrapper<>(new Standing.Connecting());
  private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(new Said.Nothing());
  private final ReadOnlyObjectWrapper<Instant> now;
  private Optional<Instant> process = Optional.empty();
  private Optional<Instant> lostAt = Optional.empty();
  private Optional<Instant> stoppedAt = Optional.empty();
  private Instant saidAt = Instant.EPOCH;
  private boolean connected;
  private boolean fetching;
  private boolean due;
  private long seq;
  private long told;
  private long upTo;
  private int past;

  /// What became of the operator's last deed.
  public sealed interface Said {
    record Nothing() implements Said {}

    record Saved(Path file) implements Said {}

    record NotSaved() implements Said {}

    record Copied(int lines) implements Said {}
  }

  public LogViewModel(LogFeed feed, ServerControl control, Pulse pulse, Clock clock) {
    this.feed = feed;
    this.control = control;
    this.pulse = pulse;
    this.clock = clock;
    now = new ReadOnlyObjectWrapper<>(clock.instant());
    for (var one : LevelFilter.values()) {
      counts.put(one, new ReadOnlyIntegerWrapper());
    }
    level.addListener(_ -> arrange());
    filter.addListener(_ -> arrange());
    paused.addListener(_ -> catchUp());
    following.addListener(_ -> seen());
  }

  /// Follows the log until the answer is closed.
  public Subscription open() {
    tick();
    lostAt = Optional.empty();
    stoppedAt = Optional.empty();
    var listening = feed.watch(this::hear);
    var state = control.state().subscribe((before, _) -> serverChanged(before));
    serverChanged();
    return Subscription.all(listening, state::unsubscribe, this::leave);
  }

  /// The oldest first.
  public ObservableList<LogRow> rows() {
    return readOnly;
  }

  public ObjectProperty<LevelFilter> level() {
    return level;
  }

  /// What is typed; matches logger, message and trace, whatever the case.
  public StringProperty filter() {
    return filter;
  }

  /// Of all lines that are kept, whatever is typed.
  public ReadOnlyIntegerProperty count(LevelFilter of) {
    return Objects.requireNonNull(counts.get(of)).getReadOnlyProperty();
  }

  /// Lines are taken in and not shown until it goes on.
  public BooleanProperty paused() {
    return paused;
  }

  /// Whether the end is on screen, and is to stay there; the table knows.
  public BooleanProperty following() {
    return following;
  }

  /// Lines that pass the filter and came while the end was not on screen.
  public ReadOnlyIntegerProperty unseen() {
    return unseen.getReadOnlyProperty();
  }

  /// Goes on, at the end.
  public void toEnd() {
    paused.set(false);
    following.set(true);
    seen();
  }

  public ReadOnlyObjectProperty<Optional<LogRow.Line>> selected() {
    return selected.getReadOnlyProperty();
  }

  /// Stays selected whatever the filter, and when it is dropped.
  public void select(Optional<LogRow.Line> line) {
    selected.set(line);
  }

  public ReadOnlyObjectProperty<Standing> standing() {
    return standing.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Said> said() {
    return said.getReadOnlyProperty();
  }

  /// The time against which ages are counted, moved on by [#tick()].
  public ReadOnlyObjectProperty<Instant> now() {
    return now.getReadOnlyProperty();
  }

  /// A second has passed.
  public void tick() {
    now.set(clock.instant());
    if (Duration.between(saidAt, now.get()).compareTo(SAID_FOR) > 0) {
      said.set(new Said.Nothing());
    }
    fetch();
  }

  public void refresh() {
    if (running()) {
      fetch();
    } else {
      readFormer();
    }
  }

  /// The server makes it, or its program where none runs.
  public void saveReport(Path file) {
    feed.report(file)
        .thenAccept(
            reply ->
                say(
                    reply instanceof Reply.Done<Nothing>
                        ? new Said.Saved(file)
                        : new Said.NotSaved()));
  }

  /// So many lines are on the clipboard.
  public void copied(int lines) {
    say(new Said.Copied(lines));
  }

  private void say(Said deed) {
    saidAt = clock.instant();
    said.set(deed);
  }

  /// Where lines of a server that this app started are, for who looks for them there.
  public Path file() {
    return control.log();
  }

  private void leave() {
    connected = false;
  }

  private void hear(Optional<Long> last) {
    var was = connected;
    connected = last.isPresent();
    told = last.orElse(told);
    if (connected && !was) {
      lostAt = Optional.empty();
      ask();
    } else if (!connected && was) {
      lostAt = Optional.of(clock.instant());
    }
    stand();
    fetch();
  }

  private void serverChanged(ServerState before) {
    if (before instanceof ServerState.Running || before instanceof ServerState.Stopping) {
      stoppedAt = Optional.of(clock.instant());
    }
    serverChanged();
  }

  private void serverChanged() {
    if (!running()) {
      readFormer();
    }
    stand();
  }

  /// Running, or about to.
  private boolean running() {
    return switch (control.state().get()) {
      case ServerState.Stopped _, ServerState.Failed _ -> false;
      case ServerState.Starting _, ServerState.Running _, ServerState.Stopping _ -> true;
    };
  }

  private void fetch() {
    if (connected && !fetching && told > seq) {
      ask();
    }
  }

  private void ask() {
    if (!fetching) {
      fetching = true;
      feed.after(seq, STRETCH).thenAccept(this::took);
    }
  }

  private void took(Reply<LogPage> reply) {
    fetching = false;
    if (reply instanceof Reply.Done<LogPage>(LogPage page)) {
      take(page);
      fetch();
    }
  }

  private void take(LogPage page) {
    if (process.filter(page.beganAt()::equals).isEmpty()) {
      begin(page);
      return;
    }
    if (seq > 0 && page.first() > seq + 1) {
      kept.addMissed(page.first() - seq - 1);
    }
    page.lines().forEach(kept::add);
    seq = page.next();
    told = Math.max(told, page.last());
    show();
  }

  /// Another process than the one before: read from its first line on.
  private void begin(LogPage page) {
    process = Optional.of(page.beganAt());
    kept.dropFrom(page.beganAt());
    if (!kept.isEmpty()) {
      kept.addBegin(page.beganAt());
    }
    arrange();
    told = page.last();
    if (seq == 0) {
      take(page);
    } else {
      seq = 0;
    }
  }

  private void readFormer() {
    feed.former().thenAccept(this::takeFormer);
  }

  /// Adds what the file has after the newest line that is known, or all where nothing is.
  private void takeFormer(List<LogLine> lines) {
    if (running()) {
      return;
    }
    kept.addFile(lines);
    show();
    stand();
  }

  private void stand() {
    var last = kept.lastLine().map(LogRow.Line::line);
    standing.set(Standing.of(control.state().get(), connected, lostAt, stoppedAt, last));
  }

  private void show() {
    if (!due) {
      due = true;
      pulse.next(this::flush);
    }
  }

  private void flush() {
    due = false;
    catchUp();
    counts.forEach((of, count) -> count.set(kept.count(of)));
  }

  /// Shows what is not shown yet, unless it is paused.
  private void catchUp() {
    var added = passing(kept.after(upTo));
    if (!paused.get()) {
      upTo = kept.last();
      shown.advance(kept.first(), added);
      past = following.get() ? 0 : past + added.size();
    }
    unseen.set(paused.get() ? past + added.size() : past);
  }

  /// All anew; while it is paused, what came since then stays out.
  private void arrange() {
    upTo = paused.get() ? upTo : kept.last();
    shown.replace(passing(kept.upTo(upTo)));
    past = 0;
    catchUp();
  }

  private void seen() {
    if (following.get()) {
      past = 0;
      catchUp();
    }
  }

  private List<LogRow> passing(List<LogRow> rows) {
    var typed = filter.get().strip().toLowerCase(Locale.ROOT);
    if (typed.isEmpty() && level.get() == LevelFilter.ALL) {
      return rows;
    }
    var passing = new ArrayList<LogRow>();
    for (var row : rows) {
      if (passes(row, typed)) {
        passing.add(row);
      }
    }
    return passing;
  }

  private boolean passes(LogRow row, String typed) {
    return switch (row) {
      case LogRow.Line line -> grave(line.line().level()) && line.text().contains(typed);
      case LogRow.Missed _, LogRow.Began _ -> true;
    };
  }

  private boolean grave(LogLevel of) {
    return level.get().holds(of);
  }
}
