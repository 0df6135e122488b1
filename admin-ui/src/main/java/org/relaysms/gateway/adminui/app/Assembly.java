package org.relaysms.gateway.adminui.app;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import org.relaysms.gateway.adminui.autostart.Autostart;
import org.relaysms.gateway.adminui.firstrun.FirstUser;
import org.relaysms.gateway.adminui.firstrun.SelfTestModel;
import org.relaysms.gateway.adminui.firstrun.SelfTestSheet;
import org.relaysms.gateway.adminui.fx.FxPulse;
import org.relaysms.gateway.adminui.fx.FxTicker;
import org.relaysms.gateway.adminui.fx.Ticker;
import org.relaysms.gateway.adminui.fx.UiThread;
import org.relaysms.gateway.adminui.gateways.GatewaysView;
import org.relaysms.gateway.adminui.gateways.GatewaysViewModel;
import org.relaysms.gateway.adminui.health.HealthView;
import org.relaysms.gateway.adminui.health.HealthViewModel;
import org.relaysms.gateway.adminui.log.LogView;
import org.relaysms.gateway.adminui.log.LogViewModel;
import org.relaysms.gateway.adminui.messages.MessagesView;
import org.relaysms.gateway.adminui.messages.MessagesViewModel;
import org.relaysms.gateway.adminui.overview.OverviewPage;
import org.relaysms.gateway.adminui.overview.OverviewViewModel;
import org.relaysms.gateway.adminui.remote.AdminClient;
import org.relaysms.gateway.adminui.remote.LiveServer;
import org.relaysms.gateway.adminui.remote.NewUser;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.SelfTestProcess;
import org.relaysms.gateway.adminui.remote.ServerProcess;
import org.relaysms.gateway.adminui.remote.ServerProgram;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.remote.SyncSession;
import org.relaysms.gateway.adminui.settings.AppChoice;
import org.relaysms.gateway.adminui.settings.SettingsView;
import org.relaysms.gateway.adminui.settings.SettingsViewModel;
import org.relaysms.gateway.adminui.shell.AlertBell;
import org.relaysms.gateway.adminui.shell.AppVersion;
import org.relaysms.gateway.adminui.shell.AskingPhones;
import org.relaysms.gateway.adminui.shell.ClosingViewModel;
import org.relaysms.gateway.adminui.shell.DesktopNotifications;
import org.relaysms.gateway.adminui.shell.InFlight;
import org.relaysms.gateway.adminui.shell.LanguageChoice;
import org.relaysms.gateway.adminui.shell.Liveness;
import org.relaysms.gateway.adminui.shell.Memory;
import org.relaysms.gateway.adminui.shell.Page;
import org.relaysms.gateway.adminui.shell.Preferences;
import org.relaysms.gateway.adminui.shell.Questions;
import org.relaysms.gateway.adminui.shell.Shell;
import org.relaysms.gateway.adminui.shell.ShellViewModel;
import org.relaysms.gateway.adminui.shell.WindowLife;
import org.relaysms.gateway.adminui.sync.PublicSyncPage;
import org.relaysms.gateway.adminui.sync.SyncView;
import org.relaysms.gateway.adminui.sync.SyncViewModel;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.tray.AwtTray;
import org.relaysms.gateway.adminui.tray.Tray;
import org.relaysms.gateway.adminui.tray.TrayDeed;
import org.relaysms.gateway.adminui.tray.TrayFace;
import org.relaysms.gateway.adminui.users.UsersView;
import org.relaysms.gateway.adminui.users.UsersViewModel;

/// Everything that lives as long as the app. Make and use on the UI thread.
final class Assembly implements AutoCloseable {
  /// Longer than a slow desktop takes, shorter than anybody waits before closing the window.
  private static final Duration TRAY_PATIENCE = Duration.ofSeconds(5);

  private static final List<String> LISTENERS = List.of("api", "websocket", "admin");

  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  /// For a home folder that hangs: the server is not followed any later for it.
  private final ExecutorService files =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("files").factory());

  private final HttpClient http = HttpClient.newHttpClient();
  private final UiThread ui = UiThread.javaFx();
  private final Ticker ticker = new FxTicker();
  private final Clock clock = Clock.systemUTC();
  private final LiveServer live;
  private final ServerProcess server;
  private final Tray tray = new Tray(new AwtTray(), TRAY_PATIENCE, ui);
  private final Path data;
  private final ServerProgram program;
  private final Memory memory;
  private final Preferences preferences;
  private final Autostart autostart;
  private final AppVersion version;
  private final LanguageChoice language;
  private final Texts texts;

  Assembly(Options options, Memory memory, LanguageChoice language, Texts texts) {
    this.memory = memory;
    this.language = language;
    this.texts = texts;
    data = options.dataFolder();
    program = options.program();
    preferences = new Preferences(memory);
    version = new AppVersion(Launcher.version());
    autostart =
        Autostart.of(
            System.getProperty("os.name"),
            System.getenv(),
            Path.of(System.getProperty("user.home")),
            options.command());
    live = new LiveServer(http, options.program(), data, background, ui);
    server =
        new ServerProcess(
            options.program(),
            data,
            new AdminClient(http, data, background, ui),
            background,
            ui,
            clock,
            ports(),
            (listener, port) -> ui.execute(() -> memory.put("port." + listener, port.toString())));
  }

  static Path memoryFile(Options options) {
    return options.dataFolder().resolve("admin-app.properties");
  }

  private Map<String, Integer> ports() {
    var ports = new HashMap<String, Integer>();
    LISTENERS.forEach(
        listener -> memory.number("port." + listener).ifPresent(port -> ports.put(listener, port)));
    return ports;
  }

  Shell shell() {
    var liveness = new Liveness(live.status(), ticker, clock, System::nanoTime);
    var asking = new AskingPhones(live.sessions(), liveness.freshness(), ticker, clock).now();
    var model =
        new ShellViewModel(
            server, liveness, live.connection(), asking, version, ticker, clock, texts);
    model.watch(live.alerts());
    var bell =
        new AlertBell(new DesktopNotifications("notify-send", Thread::startVirtualThread), texts);
    var _ = live.alerts().watch(bell::hear);
    return new Shell(made -> pages(made, asking), model, liveness, memory, texts);
  }

  WindowLife window(Stage stage, Shell shell) {
    var closing =
        new ClosingViewModel(
            server, live.sessions(), live.messages(), preferences, tray.there()::get, texts);
    return new WindowLife(
        stage, shell.sheets(), closing, server, memory, tray.there(), UiThread::end, texts);
  }

  private List<Page> pages(Shell shell, ObservableValue<List<SyncSession>> asking) {
    var overview =
        new OverviewViewModel(
            server,
            live.status(),
            live.sessions(),
            live.messages(),
            live.alerts(),
            ticker,
            clock,
            texts);
    return List.of(
        new OverviewPage(overview, asking, version, shell.sheets(), texts, shell::show),
        gateways(),
        sync(asking),
        messages(shell),
        users(shell),
        health(shell),
        log(),
        settings(shell));
  }

  private Page gateways() {
    var model = new GatewaysViewModel(live.gateways(), clock);
    return new GatewaysView(model, live.gateways(), live.alerts(), live.status(), ticker, texts);
  }

  private Page messages(Shell shell) {
    var model = new MessagesViewModel(live.messages(), clock);
    return new MessagesView(
        model, live.messages(), live.gateways(), live.status(), ticker, shell.sheets(), texts);
  }

  private Page users(Shell shell) {
    var model = new UsersViewModel(live.users(), live.status(), clock);
    return new UsersView(
        model, live.users(), new SecureRandom(), background, ui, ticker, shell.sheets(), texts);
  }

  private Page log() {
    return new LogView(new LogViewModel(live.log(), server, new FxPulse(), clock), ticker, texts);
  }

  private Page health(Shell shell) {
    var model = new HealthViewModel(live.health(), live.status(), clock);
    return new HealthView(model, ticker, texts, shell::show, () -> selfTest(shell));
  }

  private void selfTest(Shell shell) {
    var model = new SelfTestModel(new SelfTestProcess(program, ui), ticker, clock);
    SelfTestSheet.open(shell.sheets(), model, data, texts);
  }

  private Page settings(Shell shell) {
    var model = new SettingsViewModel(live.settings(), live.status(), server);
    return new SettingsView(
        model,
        live.status(),
        data.resolve("conf.ini"),
        choices(),
        () -> InFlight.now(live.sessions(), live.messages()).harmOfStopping(texts),
        shell.sheets(),
        texts,
        shell::show);
  }

  /// What is chosen about the app itself; each is a row under "This app".
  private List<AppChoice> choices() {
    return new AppChoices(files, texts).of(memory, language, preferences, autostart);
  }

  private Page sync(ObservableValue<List<SyncSession>> asking) {
    var page = new PublicSyncPage(live.sessions(), http, this::later);
    var model = new SyncViewModel(page, live.sessions(), live.status(), clock, ui);
    var here = clock.withZone(texts.zone());
    return new SyncView(model, live.users(), asking, new SecureRandom(), ticker, here, texts);
  }

  private Executor later(Duration wait) {
    return CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, background);
  }

  /// Starts or finds the server and follows it.
  void begin(WindowLife window) {
    server.start();
    follow(window);
  }

  /// Follows a server that somebody else starts.
  void await(WindowLife window) {
    server.attach();
    follow(window);
  }

  private void follow(WindowLife window) {
    live.open();
    var _ = tray.open(face(server.state().get()), deed -> pressed(deed, window));
    tray.there().subscribe(there -> showTray(server.state().get()));
    server.state().subscribe(this::showTray);
    var _ = ticker.everySecond(tray::look);
  }

  private void showTray(ServerState now) {
    tray.show(face(now));
  }

  private TrayFace face(ServerState now) {
    return TrayFace.of(now, texts);
  }

  private void pressed(TrayDeed deed, WindowLife window) {
    switch (deed) {
      case OPEN -> window.raise();
      case START -> server.start();
      case STOP -> window.stopServer();
      case QUIT -> window.quit();
    }
  }

  /// Adds the first user as soon as the server runs; what is wrong is told over the window.
  void addFirst(NewUser user, Shell shell) {
    FirstUser.add(
        server, live.users(), user, reply -> refused(reply).ifPresent(why -> tell(why, shell)));
  }

  private Optional<String> refused(Reply<Nothing> reply) {
    return switch (reply) {
      case Reply.Done<Nothing> _ -> Optional.empty();
      case Reply.Refused<Nothing> refused -> Optional.of(refused.detail());
      case Reply.Unreachable<Nothing> _ -> Optional.of(texts.get("firstrun.user.unreachable"));
    };
  }

  private void tell(String why, Shell shell) {
    new Questions(shell.sheets(), texts)
        .tell(texts.get("firstrun.user.refused"), why, texts.get("firstrun.user.refused.then"));
  }

  @Override
  public void close() {
    tray.close();
    live.close();
    server.leave();
    http.shutdownNow();
    files.shutdown();
  }
}
