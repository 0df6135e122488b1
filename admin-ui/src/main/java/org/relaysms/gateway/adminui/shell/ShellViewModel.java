package org.relaysms.gateway.adminui.shell;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.relaysms.gateway.adminui.fx.Ticker;
import org.relaysms.gateway.adminui.remote.AlertFeed;
import org.relaysms.gateway.adminui.remote.Alerts;
import org.relaysms.gateway.adminui.remote.Connection;
import org.relaysms.gateway.adminui.remote.Passphrase;
import org.relaysms.gateway.adminui.remote.ServerControl;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.remote.ServerState.Reason.PassphraseWanted;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.remote.SyncSession;
import org.relaysms.gateway.adminui.text.Texts;

/// What the status bar and the banner say. What the pages show is old by [Liveness]; a server that
/// runs and is silent for longer than it may be gets a banner, which says why where that is known.
/// Lives as long as the window. UI thread only.
public final class ShellViewModel {
  private static final String HOME = "overview";
  private static final String SYNC = "sync";
  private static final String GATEWAYS = "gateways";
  private static final List<String> HOME_TELLS = List.of(HOME);

  private final ReadOnlyObjectWrapper<StateWords> state;
  private final ReadOnlyStringWrapper api = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper webSocket = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper version = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Banner>> banner =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ServerControl control;
  private final Texts texts;
  private Consumer<? super PassphraseWanted> ask = _ -> {};
  private final Liveness liveness;
  private final ObservableValue<Connection> connection;
  private final AppVersion own;
  private final ObservableValue<List<SyncSession>> asking;
  private Consumer<String> goTo = _ -> {};
  private Optional<ServerStatus> said = Optional.empty();
  private final Instant opened;
  private boolean quietSaid;
  private Optional<Alerts> alerts = Optional.empty();

  public ShellViewModel(
      ServerControl control,
      Liveness liveness,
      ObservableValue<Connection> connection,
      ObservableValue<List<SyncSession>> asking,
      AppVersion own,
      Ticker ticker,
      Clock clock,
      Texts texts) {
    this.control = control;
    this.liveness = liveness;
    this.connection = connection;
    this.asking = asking;
    this.own = own;
    this.opened = clock.instant();
    this.texts = texts;
    this.state = new ReadOnlyObjectWrapper<>(StateWords.of(control.state().get(), texts));
    control.state().subscribe(now -> stateChanged());
    liveness.status().subscribe(_ -> update());
    liveness.freshness().subscribe(_ -> tick());
    connection.subscribe(_ -> update());
    asking.subscribe(_ -> update());
    var _ = ticker.everySecond(this::tick);
  }

  private void stateChanged() {
    liveness.bePatient();
    update();
    wanted(control.state().get()).ifPresent(wanted -> ask.accept(wanted));
  }

  /// Tells when a start wants the passphrase of the master key, and when the operator comes back to
  /// that.
  void askingBy(Consumer<? super PassphraseWanted> asker) {
    ask = asker;
  }

  /// Opens the page of an id when a banner leads there.
  void goingBy(Consumer<String> opener) {
    goTo = opener;
  }

  /// Says from now on which gateways are silent.
  public void watch(AlertFeed feed) {
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
    return control.state().get() instanceof ServerState.Running && liveness.overdue();
  }

  private void update() {
    var now = control.state().get();
    state.set(StateWords.of(now, texts));
    var running = lastSaid(now);
    api.set(running.map(one -> one.api().url()).orElse(""));
    webSocket.set(running.map(one -> one.websocket().url()).orElse(""));
    version(now).ifPresent(version::set);
    quietSaid = quiet();
    banner.set(banner(now));
  }

  /// A server that is not understood has said its version in the data folder.
  private Optional<String> version(ServerState now) {
    return said.map(ServerStatus::version)
        .or(() -> now instanceof ServerState.Running run ? Optional.of(run.version()) : none())
        .map(
            server ->
                own.differsFrom(server)
                    ? texts.get("shell.version.other", server, own.value())
                    : texts.get("shell.version", server));
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  /// A server that fell silent still listens where it said.
  private Optional<ServerStatus> lastSaid(ServerState now) {
    said =
        now instanceof ServerState.Running
            ? liveness.status().get().or(() -> said)
            : Optional.empty();
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
                  Optional.empty(),
                  HOME_TELLS));
      case ServerState.Failed failed -> Optional.of(failedBanner(failed));
      case ServerState.Starting starting -> Optional.empty();
      case ServerState.Running running ->
          quietSaid ? Optional.of(quietBanner()) : askingBanner().or(this::silentBanner);
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
        Optional.empty(),
        HOME_TELLS);
  }

  private Optional<Banner> askingBanner() {
    var phones = asking.getValue().size();
    return phones == 0
        ? Optional.empty()
        : Optional.of(
            new Banner(
                texts.get("shell.asks", phones) + ".",
                texts.get("shell.asks.then"),
                texts.get("shell.asks.look"),
                () -> goTo.accept(SYNC),
                Optional.empty(),
                List.of(HOME, SYNC)));
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
        () -> goTo.accept(GATEWAYS),
        Optional.empty(),
        List.of(HOME, GATEWAYS));
  }

  private String silentFact(Alerts now) {
    var longest = now.silent().getFirst();
    return now.count() == 1
        ? texts.get("shell.banner.silent.one", longest.name(), texts.clockMinutes(longest.since()))
        : texts.get("shell.banner.silent.many", texts.number(now.count()));
  }

  private Banner quietBanner() {
    return switch (connection.getValue()) {
      case TOKEN_REFUSED ->
          asking(
              texts.get("shell.banner.token"), texts.get("shell.banner.token.then"), Mend.RESTART);
      case NOT_UNDERSTOOD -> strangerBanner();
      case NONE, OPEN, UNREACHABLE ->
          asking(
              texts.get("shell.banner.quiet", texts.clock(heard())),
              texts.get("shell.banner.quiet.then"),
              Mend.RESTART);
    };
  }

  /// One that never spoke has said nothing for as long as the app watches.
  private Instant heard() {
    return liveness.freshness().get() instanceof Freshness.Old old ? old.since() : opened;
  }

  private Banner strangerBanner() {
    var fact =
        control.state().get() instanceof ServerState.Running run && own.differsFrom(run.version())
            ? texts.get("shell.banner.stranger", run.version(), own.value())
            : texts.get("shell.banner.stranger.unknown");
    return asking(fact, texts.get("shell.banner.stranger.then"), Mend.REPLACE);
  }

  /// With a restart for the deed, which stops and starts a server that cannot be asked for one.
  private Banner asking(String fact, String consequence, Mend mend) {
    var replacing = mend == Mend.REPLACE;
    return new Banner(
        fact,
        consequence,
        texts.get(replacing ? "shell.banner.replace" : "shell.banner.restart"),
        control::restart,
        Optional.of(
            new Question(
                texts.get(replacing ? "shell.replace.title" : "shell.restart.title"),
                texts.get(replacing ? "shell.replace.harm" : "shell.restart.harm"),
                texts.get(replacing ? "shell.replace.deed" : "shell.restart.deed"))),
        List.of());
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

  /// A fact, its consequence, and the one deed that mends it; `first` is asked before it, and the
  /// pages of the ids in `toldBy` say themselves what the banner would.
  public record Banner(
      String fact,
      String consequence,
      String deed,
      Runnable work,
      Optional<Question> first,
      List<String> toldBy) {
    public Banner {
      toldBy = List.copyOf(toldBy);
    }
  }

  private enum Mend {
    RESTART,
    /// By a server of this app's own version.
    REPLACE
  }

  /// Before a deed that harms somebody.
  public record Question(String title, String harm, String deed) {}
}
