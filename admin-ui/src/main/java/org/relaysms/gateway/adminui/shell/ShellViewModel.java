package org.relaysms.gateway.adminui.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.relaysms.gateway.adminui.fx.Ticker;
import org.relaysms.gateway.adminui.remote.AlertFeed;
import org.relaysms.gateway.adminui.remote.Alerts;
import org.relaysms.gateway.adminui.remote.Passphrase;
import org.relaysms.gateway.adminui.remote.ServerControl;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.remote.ServerState.Reason.PassphraseWanted;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.remote.StatusFeed;
import org.relaysms.gateway.adminui.text.Texts;

/// What the status bar and the banner say. Lives as long as the window. UI thread only.
public final class ShellViewModel {
  /// How long a server may say nothing before that is said; it speaks every five seconds at least.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ReadOnlyObjectWrapper<StateWords> state;
  private final ReadOnlyStringWrapper api = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper webSocket = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper version = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Banner>> banner =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ServerControl control;
  private final Clock clock;
  private final Texts texts;
  private Consumer<? super PassphraseWanted> ask = _ -> {};
  private Optional<ServerStatus> status = Optional.empty();
  private Optional<ServerStatus> said = Optional.empty();
  private Instant heard;
  private boolean quietSaid;
  private Optional<Alerts> alerts = Optional.empty();
  private Runnable showGateways = () -> {};

  public ShellViewModel(
      ServerControl control, StatusFeed feed, Ticker ticker, Clock clock, Texts texts) {
    this.control = control;
    this.clock = clock;
    this.texts = texts;
    this.heard = clock.instant();
    this.state = new ReadOnlyObjectWrapper<>(StateWords.of(control.state().get(), texts));
    control.state().subscribe(now -> stateChanged());
    var _ =
        feed.watch(
            now -> {
              status.ifPresent(before -> heard = clock.instant());
              status = now;
              update();
            });
    var _ = ticker.everySecond(this::tick);
  }

  private void stateChanged() {
    heard = clock.instant();
    update();
    wanted(control.state().get()).ifPresent(wanted -> ask.accept(wanted));
  }

  /// Tells when a start wants the passphrase of the master key, and when the operator comes back to
  /// that.
  void askingBy(Consumer<? super PassphraseWanted> asker) {
    ask = asker;
  }

  /// Says from now on which gateways are silent; `show` leads to them.
  public void watch(AlertFeed feed, Runnable show) {
    showGateways = show;
    var _ =
        feed.watch(
            now -> {
              alerts = now;
              update();
            });
  }

  void startWith(Passphrase passphrase) {
    control.startWith(passphrase);
  }

  private static Optional<PassphraseWanted> wanted(ServerState now) {
    return now instanceof ServerState.Failed failed
            && failed.reason() instanceof PassphraseWanted wanted
        ? Optional.of(wanted)
        : Optional.empty();
  }

  private void tick() {
    if (quiet() != quietSaid) {
      update();
    }
  }

  /// A server that is there and says nothing: what the pages show gets old.
  private boolean quiet() {
    return control.state().get() instanceof ServerState.Running
        && status.isEmpty()
        && Duration.between(heard, clock.instant()).compareTo(PATIENCE) >= 0;
  }

  private void update() {
    var now = control.state().get();
    state.set(StateWords.of(now, texts));
    var running = lastSaid(now);
    api.set(running.map(one -> one.api().url()).orElse(""));
    webSocket.set(running.map(one -> one.websocket().url()).orElse(""));
    running.ifPresent(one -> version.set(texts.get("shell.version", one.version())));
    quietSaid = quiet();
    banner.set(banner(now));
  }

  /// A server that fell silent still listens where it said.
  private Optional<ServerStatus> lastSaid(ServerState now) {
    said = now instanceof ServerState.Running ? status.or(() -> said) : Optional.empty();
    return said;
  }

  private Optional<Banner> banner(ServerState now) {
    return switch (now) {
      case ServerState.Stopped() ->
          Optional.of(
              new Banner(
                  texts.get("shell.banner.stopped"),
                  texts.get("shell.banner.unreachable"),
                  texts.get("shell.banner.start"),
                  control::start,
                  Optional.empty()));
      case ServerState.Failed failed -> Optional.of(failedBanner(failed));
      case ServerState.Starting starting -> Optional.empty();
      case ServerState.Running running -> quietSaid ? Optional.of(quietBanner()) : silentBanner();
      case ServerState.Stopping stopping -> Optional.empty();
    };
  }

  private Banner failedBanner(ServerState.Failed failed) {
    var wanted = wanted(failed);
    return new Banner(
        StateWords.of(failed, texts).words() + ".",
        texts.get("shell.banner.unreachable"),
        texts.get(wanted.isPresent() ? "shell.passphrase.ask" : "shell.banner.start-again"),
        wanted.<Runnable>map(now -> () -> ask.accept(now)).orElse(control::start),
        Optional.empty());
  }

  /// One by its name, several by their number.
  private Optional<Banner> silentBanner() {
    return alerts.filter(now -> !now.silent().isEmpty()).map(this::silentBanner);
  }

  private Banner silentBanner(Alerts now) {
    return new Banner(
        silentFact(now),
        texts.get("shell.banner.silent.then"),
        texts.get("shell.banner.silent.show"),
        showGateways,
        Optional.empty());
  }

  private String silentFact(Alerts now) {
    var longest = now.silent().getFirst();
    return now.count() == 1
        ? texts.get("shell.banner.silent.one", longest.name(), texts.clockMinutes(longest.since()))
        : texts.get("shell.banner.silent.many", texts.number(now.count()));
  }

  private Banner quietBanner() {
    return new Banner(
        texts.get("shell.banner.quiet", texts.clock(heard)),
        texts.get("shell.banner.quiet.then"),
        texts.get("shell.banner.restart"),
        control::restart,
        Optional.of(
            new Question(
                texts.get("shell.restart.title"),
                texts.get("shell.restart.harm"),
                texts.get("shell.restart.deed"))));
  }

  public ReadOnlyObjectProperty<StateWords> state() {
    return state.getReadOnlyProperty();
  }

  /// Empty while nobody listens.
  public ReadOnlyStringProperty api() {
    return api.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty webSocket() {
    return webSocket.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty version() {
    return version.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Banner>> banner() {
    return banner.getReadOnlyProperty();
  }

  /// A fact, its consequence, and the one deed that mends it; `first` is asked before it, and such
  /// a banner stands on every page.
  public record Banner(
      String fact, String consequence, String deed, Runnable work, Optional<Question> first) {}

  /// Before a deed that harms somebody.
  public record Question(String title, String harm, String deed) {}
}
