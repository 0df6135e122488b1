package org.relaysms.gateway.adminui.overview;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.fx.Ticker;
import org.relaysms.gateway.adminui.remote.AlertFeed;
import org.relaysms.gateway.adminui.remote.Alerts;
import org.relaysms.gateway.adminui.remote.MessageFeed;
import org.relaysms.gateway.adminui.remote.MessageSummary;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.ServerControl;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.remote.StatusFeed;
import org.relaysms.gateway.adminui.remote.SyncSession;
import org.relaysms.gateway.adminui.remote.SyncSessionsFeed;
import org.relaysms.gateway.adminui.shell.InFlight;
import org.relaysms.gateway.adminui.text.Texts;

/// What Overview says. Subscribed between [#open()] and [#close()] only. UI thread only.
public final class OverviewViewModel {
  private final ReadOnlyObjectWrapper<ServerState> state;
  private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<ServerStatus>> status =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Figure>> figures =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper network = new ReadOnlyStringWrapper("");
  private final ObjectProperty<ChartSpan> span = new SimpleObjectProperty<>(ChartSpan.HOUR);
  private final ReadOnlyObjectWrapper<Optional<Traffic>> traffic =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Alerts>> alerts =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ServerControl control;
  private final StatusFeed statuses;
  private final SyncSessionsFeed sessions;
  private final MessageFeed messages;
  private final AlertFeed alertFeed;
  private final Ticker ticker;
  private final Clock clock;
  private final Texts texts;
  private List<SyncSession> syncs = List.of();
  private Optional<MessageSummary> summary = Optional.empty();
  private Subscription open = () -> {};

  public OverviewViewModel(
      ServerControl control,
      StatusFeed statuses,
      SyncSessionsFeed sessions,
      MessageFeed messages,
      AlertFeed alertFeed,
      Ticker ticker,
      Clock clock,
      Texts texts) {
    this.control = control;
    this.statuses = statuses;
    this.sessions = sessions;
    this.messages = messages;
    this.alertFeed = alertFeed;
    this.ticker = ticker;
    this.clock = clock;
    this.texts = texts;
    this.state = new ReadOnlyObjectWrapper<>(control.state().get());
    span.subscribe(_ -> updateTraffic());
  }

  void open() {
    var watched = control.state().subscribe(now -> updateState(now));
    open =
        Subscription.all(
            watched::unsubscribe,
            statuses.watch(this::updateStatus),
            sessions.watch(now -> syncs = now),
            messages.watch(this::updateMessages),
            alertFeed.watch(alerts::set),
            ticker.everySecond(this::updateAges));
  }

  void close() {
    open.close();
    open = () -> {};
  }

  private void updateState(ServerState now) {
    state.set(now);
    updateAges();
  }

  private void updateStatus(Optional<ServerStatus> now) {
    status.set(now);
    updateTraffic();
    updateAges();
  }

  private void updateMessages(MessageSummary now) {
    summary = Optional.of(now);
    updateFigures();
  }

  private void updateTraffic() {
    traffic.set(status.get().map(now -> Traffic.of(now, span.get())));
  }

  /// Empty until both are known that the counts are made of.
  private void updateFigures() {
    figures.set(status.get().flatMap(this::figures).orElseGet(List::of));
  }

  private Optional<List<Figure>> figures(ServerStatus now) {
    return summary.map(stand -> Figure.of(now, stand, clock.instant(), texts));
  }

  private void updateAges() {
    updateFigures();
    detail.set(detail(state.get()));
    network.set(status.get().map(this::network).orElse(""));
  }

  private String detail(ServerState now) {
    return switch (now) {
      case ServerState.Stopped() -> texts.get("overview.detail.stopped");
      case ServerState.Starting starting ->
          texts.get("overview.detail.starting", span(starting.since()));
      case ServerState.Running running ->
          texts.get(
              running.origin() == ServerState.Origin.STARTED
                  ? "overview.detail.started"
                  : "overview.detail.attached",
              texts.clockMinutes(running.since()),
              span(running.since()),
              Long.toString(running.pid()));
      case ServerState.Stopping stopping -> texts.get("overview.detail.stopping");
      case ServerState.Failed failed ->
          texts.get(
              failed.started() ? "overview.detail.ended" : "overview.detail.failed",
              texts.clock(failed.at()));
    };
  }

  private String span(java.time.Instant since) {
    return texts.span(Duration.between(since, clock.instant()));
  }

  private String network(ServerStatus now) {
    var where =
        now.address()
            .networkInterface()
            .map(name -> texts.get("overview.network", name))
            .orElse(texts.get("overview.network.unknown"));
    return where + " " + reached(now);
  }

  private String reached(ServerStatus now) {
    return now.lastOutsideRequestAt()
        .map(at -> texts.ago(Duration.between(at, clock.instant())))
        .map(age -> texts.get("overview.reached", age))
        .orElse(texts.get("overview.reached.never"));
  }

  /// What a stop would interrupt, in words, and what it does besides; a paragraph each.
  String harmOfStopping() {
    return InFlight.of(syncs, summary).harmOfStopping(texts);
  }

  CompletionStage<Reply<Nothing>> chooseAddress(Optional<String> host) {
    return statuses.chooseAddress(host);
  }

  /// No server is connected.
  boolean silent() {
    return statuses.latest().isEmpty();
  }

  ServerControl control() {
    return control;
  }

  public ReadOnlyObjectProperty<ServerState> state() {
    return state.getReadOnlyProperty();
  }

  /// The line below the state; it counts.
  public ReadOnlyStringProperty detail() {
    return detail.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<ServerStatus>> status() {
    return status.getReadOnlyProperty();
  }

  /// Which gateways are silent; empty while no server tells.
  public ReadOnlyObjectProperty<Optional<Alerts>> alerts() {
    return alerts.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<Figure>> figures() {
    return figures.getReadOnlyProperty();
  }

  /// How far back the charts look.
  public ObjectProperty<ChartSpan> span() {
    return span;
  }

  /// Empty while no server is connected.
  public ReadOnlyObjectProperty<Optional<Traffic>> traffic() {
    return traffic.getReadOnlyProperty();
  }

  /// Which network, and when somebody else was last heard on it.
  public ReadOnlyStringProperty network() {
    return network.getReadOnlyProperty();
  }
}
