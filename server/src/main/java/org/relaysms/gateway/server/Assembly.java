package org.relaysms.gateway.server;

import io.helidon.http.HeaderNames;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.relaysms.gateway.server.admin.AddressChoice;
import org.relaysms.gateway.server.admin.AdminDesk;
import org.relaysms.gateway.server.admin.AdminFeature;
import org.relaysms.gateway.server.admin.AdminToken;
import org.relaysms.gateway.server.admin.LogDesk;
import org.relaysms.gateway.server.admin.OperatorBooks;
import org.relaysms.gateway.server.admin.OutsideRequests;
import org.relaysms.gateway.server.admin.RequestMeter;
import org.relaysms.gateway.server.admin.ServerFacts;
import org.relaysms.gateway.server.admin.ServerMetrics;
import org.relaysms.gateway.server.admin.SettingsDesk;
import org.relaysms.gateway.server.alert.AlertFeature;
import org.relaysms.gateway.server.config.CorsConfig;
import org.relaysms.gateway.server.config.GatewayConfig;
import org.relaysms.gateway.server.config.ListenerConfig;
import org.relaysms.gateway.server.config.Loaded;
import org.relaysms.gateway.server.config.SeedsConfig;
import org.relaysms.gateway.server.config.UsersConfig;
import org.relaysms.gateway.server.crypto.ServerKey;
import org.relaysms.gateway.server.gateway.GatewayFeature;
import org.relaysms.gateway.server.http.Cors;
import org.relaysms.gateway.server.http.ErrorStyle;
import org.relaysms.gateway.server.http.HttpBorder;
import org.relaysms.gateway.server.http.ListenerLimits;
import org.relaysms.gateway.server.http.ListenerSpec;
import org.relaysms.gateway.server.http.Listeners;
import org.relaysms.gateway.server.http.Routes;
import org.relaysms.gateway.server.kernel.ScheduledTimers;
import org.relaysms.gateway.server.kernel.SteadyClock;
import org.relaysms.gateway.server.message.MessageFeature;
import org.relaysms.gateway.server.message.MessagePlace;
import org.relaysms.gateway.server.message.PublisherTokens;
import org.relaysms.gateway.server.sync.SyncFeature;
import org.relaysms.gateway.server.sync.SyncPlace;
import org.relaysms.gateway.server.user.Directory;
import org.relaysms.gateway.server.user.SenderOutcome;
import org.relaysms.gateway.server.user.Senders;
import org.relaysms.gateway.server.user.UserFeature;
import org.relaysms.gateway.server.user.WatchedDirectory;
import org.relaysms.gateway.server.ws.CloseCode;
import org.relaysms.gateway.server.ws.SocketLimits;
import org.relaysms.gateway.server.ws.WebSockets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the features together and opens the listeners: the only place that makes real randomness
/// and real timers. The clock comes from outside, so that a test may set it while a server runs.
final class Assembly {
  private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);
  static final String TESTING =
      "[api] state = testing: anybody may open a sync under any id, and the sample gateway is listed."
          + " Never serve people so; set it to production.";

  private static final Duration KEEP_ALIVE = Duration.ofSeconds(20);
  private static final Duration PONG_WITHIN = Duration.ofSeconds(10);
  private static final int PAGE_FRAMES = 64;
  private static final SocketLimits EVENTS = new SocketLimits(4_096, 16, KEEP_ALIVE, PONG_WITHIN);

  private final GatewayConfig config;
  private final Clock clock;
  private final Clock steady;
  private final SecureRandom random = new SecureRandom();
  private final ScheduledTimers timers;
  private final ServerMetrics metrics;
  private final OutsideRequests outside;
  private final PublicAddresses addresses;
  private final WebSockets pages;
  private final WebSockets events;

  /// Whatever it opens it adds to `opened`.
  Assembly(Loaded.Ok settings, GatewayServer.Identity identity, Clock clock, Teardown opened) {
    config = settings.config();
    this.clock = clock;
    steady = new SteadyClock(clock.instant(), System::nanoTime);
    outside = new OutsideRequests(clock);
    var foundation = Foundation.open(config, identity.keys(), random, clock, opened);
    timers = opened.add(new ScheduledTimers("timers", e -> LOG.error("a timer failed", e)));
    metrics = opened.add(new ServerMetrics());
    addresses = new PublicAddresses(config, AddressChoice.load(foundation.database()), steady);
    pages = new WebSockets(pageLimits(), timers);
    events = new WebSockets(EVENTS, timers);
    if (config.api().testing()) {
      LOG.warn(TESTING);
    }
    LOG.info("start-up: keys");
    var users = foundation.users(config);
    var gateways = opened.add(gateways(foundation));
    var alerts = opened.add(alerts(foundation, gateways));
    var directory = new WatchedDirectory(users.directory(), clock);
    var sync = sync(foundation, directory, identity.token());
    var books = OperatorBooks.open(foundation.database(), clock, random);
    var messages = opened.add(messages(foundation, users, gateways, sync, books.tokens()));
    metrics.counts("store.commits", "Commits of the store", foundation.database()::commits);
    var desk =
        new AdminDesk(
            facts(settings.provenance().file(), identity),
            addresses,
            gateways.book(),
            alerts.book(),
            sync.desk(),
            sync.devices(),
            users.localUsers(),
            messages.book(),
            outside,
            new LogDesk(identity.tail(), settings.provenance().settings()),
            clock);
    var health =
        new HealthReading(
            config,
            identity.folder().path(),
            identity.token().file(),
            foundation,
            identity.keys().guarded(config.security(), random),
            addresses,
            outside,
            users,
            directory,
            messages.book(),
            alerts.book(),
            steady,
            clock.instant());
    var admin =
        opened.add(
            AdminFeature.assemble(
                desk,
                books,
                identity.token(),
                identity.control(),
                metrics,
                () -> foundation.answers() && messages.book().refusing().isEmpty(),
                health.book(),
                new SettingsDesk(
                    identity.settings(),
                    new SettingsCertificates(identity.folder(), config, addresses, clock, random)),
                timers));
    addresses.bound(opened.add(listen(gateways, sync, messages, admin)));
  }

  String apiUrl() {
    return addresses.apiAddress().http();
  }

  String webSocketUrl() {
    return addresses.webSocketAddress().webSocket();
  }

  String adminUrl() {
    return addresses.adminUrl();
  }

  void sayGoodbye() {
    CompletableFuture.allOf(leaving(pages), leaving(events)).join();
  }

  private static CompletableFuture<Void> leaving(WebSockets sockets) {
    return CompletableFuture.runAsync(
        () -> sockets.closeAll(CloseCode.GOING_AWAY, ""), Thread::startVirtualThread);
  }

  private GatewayFeature gateways(Foundation foundation) {
    return GatewayFeature.assemble(
        foundation.database(),
        config.seeds(),
        config.limits(),
        config.api().testing(),
        clock,
        timers);
  }

  private AlertFeature alerts(Foundation foundation, GatewayFeature gateways) {
    return AlertFeature.assemble(
        foundation.database(),
        gateways.book(),
        config.alerts(),
        clock,
        ZoneId.systemDefault(),
        timers,
        random);
  }

  private MessageFeature messages(
      Foundation foundation,
      UserFeature users,
      GatewayFeature gateways,
      SyncFeature sync,
      PublisherTokens tokens) {
    return MessageFeature.assemble(
        new MessagePlace(
            config,
            foundation.database(),
            foundation.masterKey(),
            users.senders().orElseGet(Assembly::nobodyToAsk),
            sync.keys(),
            sync.devices()::list,
            gateways.book(),
            tokens,
            clock,
            timers,
            random));
  }

  private static Senders nobodyToAsk() {
    LOG.warn(
        "messages are accepted but cannot be opened: [users] directory = remote needs [dev_api] and [backend_publisher] to look senders up");
    return _ -> new SenderOutcome.Unavailable("[dev_api] and [backend_publisher] are not set");
  }

  private Listeners listen(
      GatewayFeature gateways, SyncFeature sync, MessageFeature messages, AdminFeature admin) {
    var specs =
        List.of(
            webSocket(sync),
            api(gateways, sync, messages),
            publisherListener(messages),
            adminListener(admin));
    return switch (Listeners.open(specs, timers, Assembly::announce)) {
      case Listeners.Opening.Opened(var listeners) -> listeners;
      case Listeners.Opening.PortInUse(var name, _, var port) ->
          throw CommandFailure.portInUse(name, port);
      case Listeners.Opening.ForeignHost(var name, var host) ->
          throw CommandFailure.foreignHost(name, host);
    };
  }

  private static void announce(String name, int port) {
    LOG.info("start-up: {} port {}", name, port);
  }

  private SyncFeature sync(Foundation foundation, Directory directory, AdminToken token) {
    var security = config.security();
    var serverKey =
        ServerKey.loadOrCreate(
            security.privateKey(), security.publicKey(), security.keyBits(), random);
    return SyncFeature.assemble(
        new SyncPlace(
            config,
            addresses::apiAddress,
            addresses::webSocketAddress,
            request -> token.admits(request.headers().first(HeaderNames.AUTHORIZATION).orElse("")),
            foundation.database(),
            serverKey,
            foundation.masterKey(),
            directory,
            clock,
            steady,
            timers,
            random));
  }

  private ListenerSpec webSocket(SyncFeature sync) {
    sync.listen(pages);
    return listener("websocket", config.webSocket().listener(), new Routes()).webSockets(pages);
  }

  private ListenerSpec api(GatewayFeature gateways, SyncFeature sync, MessageFeature messages) {
    var routes =
        new Routes().addAll(gateways.routes()).addAll(sync.routes()).addAll(messages.routes());
    return listener("api", config.api().listener(), routes);
  }

  private ListenerSpec publisherListener(MessageFeature messages) {
    var own = config.publisherApi();
    var border = new HttpBorder(ErrorStyle.PROBLEM, Optional.empty(), random);
    var meter = new RequestMeter(_ -> {}, status -> metrics.answered("publisher_api", status));
    var routes = messages.publisherRoutes().filter(meter);
    return ListenerSpec.of("publisher_api", own.host(), own.port(), border, routes)
        .limits(listenerLimits())
        .tls(own.tls().map(SettingsCheck::files));
  }

  private ListenerSpec adminListener(AdminFeature admin) {
    admin.listen(events);
    var border = new HttpBorder(ErrorStyle.PROBLEM, Optional.empty(), random);
    return ListenerSpec.of(
            "admin", config.admin().host(), config.admin().port(), border, admin.routes())
        .limits(listenerLimits())
        .webSockets(events);
  }

  private ListenerSpec listener(String name, ListenerConfig listener, Routes routes) {
    var border = new HttpBorder(ErrorStyle.PLAIN, Optional.of(cors(config.cors())), random);
    var meter = new RequestMeter(outside::from, status -> metrics.answered(name, status));
    return ListenerSpec.of(name, listener.host(), listener.port(), border, routes.filter(meter))
        .limits(listenerLimits())
        .tls(listener.tls().map(SettingsCheck::files));
  }

  private ListenerLimits listenerLimits() {
    return ListenerLimits.DEFAULT.request(Duration.ofSeconds(config.limits().requestSeconds()));
  }

  private SocketLimits pageLimits() {
    return new SocketLimits(
        config.limits().socketFrameBytes(), PAGE_FRAMES, KEEP_ALIVE, PONG_WITHIN);
  }

  private ServerFacts facts(Optional<Path> configFile, GatewayServer.Identity identity) {
    return new ServerFacts(
        VersionCommand.version(),
        identity.pid(),
        clock.instant(),
        identity.folder().path(),
        configFile,
        config.users().directory() == UsersConfig.DirectoryMode.LOCAL ? "local" : "remote",
        accountService(),
        config.api().testing(),
        config.seeds().enrolment() == SeedsConfig.Enrolment.OPEN ? "open" : "approve",
        config.seeds().lifetime());
  }

  /// Without a path and whatever else its address may hold.
  private Optional<String> accountService() {
    return config
        .userManagement()
        .apiUrl()
        .filter(_ -> config.users().directory() == UsersConfig.DirectoryMode.REMOTE)
        .map(
            url ->
                url.getScheme()
                    + "://"
                    + url.getHost()
                    + (url.getPort() < 0 ? "" : ":" + url.getPort()));
  }

  private static Cors cors(CorsConfig config) {
    return config.any() ? Cors.anyOrigin() : Cors.only(config.origins());
  }
}
