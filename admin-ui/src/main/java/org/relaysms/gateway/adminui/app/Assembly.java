package org.relaysms.gateway.adminui.app;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
import org.relaysms.gateway.adminui.remote.ServerProcess;
import org.relaysms.gateway.adminui.shell.AlertBell;
import org.relaysms.gateway.adminui.shell.DesktopNotifications;
import org.relaysms.gateway.adminui.shell.Memory;
import org.relaysms.gateway.adminui.shell.Page;
import org.relaysms.gateway.adminui.shell.Shell;
import org.relaysms.gateway.adminui.shell.ShellViewModel;
import org.relaysms.gateway.adminui.sync.PublicSyncPage;
import org.relaysms.gateway.adminui.sync.SyncView;
import org.relaysms.gateway.adminui.sync.SyncViewModel;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.users.UsersView;
import org.relaysms.gateway.adminui.users.UsersViewModel;

/// Everything that lives as long as the app. Make and use on the UI thread.
final class Assembly implements AutoCloseable {
  private static final List<String> LISTENERS = List.of("api", "websocket", "admin");

  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final HttpClient http = HttpClient.newHttpClient();
  private final UiThread ui = UiThread.javaFx();
  private final Ticker ticker = new FxTicker();
  private final Clock clock = Clock.systemUTC();
  private final LiveServer live;
  private final ServerProcess server;
  private final Memory memory;
  private final Texts texts;

  Assembly(Options options, Memory memory, Texts texts) {
    this.memory = memory;
    this.texts = texts;
    var data = options.dataFolder();
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

  ServerProcess server() {
    return server;
  }

  Shell shell() {
    var model = new ShellViewModel(server, live.status(), ticker, clock, texts);
    var shell = new Shell(this::pages, model, memory, texts);
    model.watch(live.alerts(), () -> shell.show("gateways"));
    var bell =
        new AlertBell(new DesktopNotifications("notify-send", Thread::startVirtualThread), texts);
    var _ = live.alerts().watch(bell::hear);
    return shell;
  }

  private List<Page> pages(Shell shell) {
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
        new OverviewPage(overview, shell.sheets(), texts, shell::show),
        gateways(),
        sync(),
        messages(shell),
        users(shell),
        health(shell),
        log());
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
    return new HealthView(model, ticker, texts, shell::show);
  }

  private Page sync() {
    var page = new PublicSyncPage(live.sessions(), http, this::later);
    var model = new SyncViewModel(page, live.sessions(), live.status(), clock, ui);
    var here = clock.withZone(texts.zone());
    return new SyncView(model, live.users(), new SecureRandom(), ticker, here, texts);
  }

  private Executor later(Duration wait) {
    return CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, background);
  }

  /// Starts or finds the server and follows it.
  void begin() {
    server.start();
    live.open();
  }

  @Override
  public void close() {
    live.close();
    server.leave();
    http.shutdownNow();
  }
}
