package org.relaysms.gateway.adminui.firstrun;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.fx.Ticker;
import org.relaysms.gateway.adminui.remote.SelfTestNews;
import org.relaysms.gateway.adminui.remote.SelfTestPort;

/// A self-test as it goes on: its steps, and whether it is over and how. UI thread only.
public final class SelfTestModel {
  /// The steps in the server's words, in their order.
  private static final List<String> STEPS =
      List.of(
          "server", "gateway", "code", "rotation", "phone", "key", "sms", "publisher", "removal");

  private final ReadOnlyObjectWrapper<List<SelfTestRow>> rows =
      new ReadOnlyObjectWrapper<>(fresh());
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
  private final ReadOnlyObjectWrapper<Optional<Boolean>> realServer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final SelfTestPort port;
  private final Ticker ticker;
  private final Clock clock;
  private Subscription running = () -> {};
  private Instant since = Instant.EPOCH;

  public SelfTestModel(SelfTestPort port, Ticker ticker, Clock clock) {
    this.port = port;
    this.ticker = ticker;
    this.clock = clock;
  }

  /// How it stands as a whole.
  sealed interface State {
    record Idle() implements State {}

    record Running(Duration length) implements State {}

    record Passed(Duration length) implements State {}

    record Failed() implements State {}

    /// It ended without a result.
    record Broken(String words) implements State {}
  }

  /// Begins anew.
  ///
  /// @param settings in place of those of the data folder
  public void start(Path dataFolder, Optional<String> settings) {
    stop();
    rows.set(fresh());
    realServer.set(Optional.empty());
    since = clock.instant();
    state.set(new State.Running(Duration.ZERO));
    running =
        Subscription.all(
            ticker.everySecond(() -> state.set(new State.Running(length()))),
            port.run(dataFolder, settings, this::told));
  }

  /// Ends what is under way; what it found so far stays.
  public void stop() {
    running.close();
    running = () -> {};
    if (state.get() instanceof State.Running) {
      state.set(new State.Idle());
    }
  }

  ReadOnlyObjectProperty<List<SelfTestRow>> rows() {
    return rows.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// Whether the server that runs on the data folder answers, where one does.
  ReadOnlyObjectProperty<Optional<Boolean>> realServer() {
    return realServer.getReadOnlyProperty();
  }

  int passed() {
    return (int) rows.get().stream().filter(SelfTestRow::passed).count();
  }

  boolean good() {
    return state.get() instanceof State.Passed;
  }

  private void told(SelfTestNews news) {
    rows.set(rows.get().stream().map(row -> row.after(news)).toList());
    switch (news) {
      case SelfTestNews.Ended(var good) ->
          over(good ? new State.Passed(length()) : new State.Failed());
      case SelfTestNews.Broken(var words) -> over(new State.Broken(words));
      case SelfTestNews.RealServer(var answers) -> realServer.set(Optional.of(answers));
      case SelfTestNews.Running _,
          SelfTestNews.Passed _,
          SelfTestNews.Failed _,
          SelfTestNews.NotRun _ -> {}
    }
  }

  private void over(State end) {
    running.close();
    running = () -> {};
    state.set(end);
  }

  private Duration length() {
    return Duration.between(since, clock.instant());
  }

  private static List<SelfTestRow> fresh() {
    return STEPS.stream().map(SelfTestRow::toDo).toList();
  }
}
