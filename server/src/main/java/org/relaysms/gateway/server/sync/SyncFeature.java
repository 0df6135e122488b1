package org.relaysms.gateway.server.sync;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.relaysms.gateway.server.config.GatewayConfig;
import org.relaysms.gateway.server.crypto.PasswordHashes;
import org.relaysms.gateway.server.http.RateLimiter;
import org.relaysms.gateway.server.http.Routes;
import org.relaysms.gateway.server.kernel.Feed;
import org.relaysms.gateway.server.ws.WebSockets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The assembled feature. Thread-safe.
public final class SyncFeature {
  private static final Logger LOG = LoggerFactory.getLogger(SyncFeature.class);
  private static final Duration MARGIN = Duration.ofSeconds(5);
  private static final int COUNTED_KEYS = 100_000;
  private static final int PRINTS_AT_ONCE = 2;
  private static final Executor VIRTUAL = Thread::startVirtualThread;

  private final SyncOffice office;
  private final DeviceBook devices;
  private final SyncDoor door;
  private final Routes routes;

  private SyncFeature(SyncOffice office, DeviceBook devices, SyncDoor door, Routes routes) {
    this.office = office;
    this.devices = devices;
    this.door = door;
    this.routes = routes;
  }

  /// The store must be open; nothing runs until a route is called.
  public static SyncFeature assemble(SyncPlace place) {
    var config = place.config();
    var urls = new SyncUrls(place.api(), place.webSocket(), config.seeds().apiEndpoint());
    var devices =
        new DeviceBook(place.database(), place.masterKey(), place.clock(), place.random());
    var office = new SyncOffice(floor(place, urls), config.limits().syncSessions());
    var routes =
        new SyncRoutes(
            office,
            starts(place),
            passwords(place, new KeyIssue(devices, urls, place.random())),
            urls,
            place.serverKey(),
            config.limits().bodyBytes());
    var door = new SyncDoor(office, config.cors(), config.api().testing());
    return new SyncFeature(office, devices, door, routes.table());
  }

  /// For the API listener.
  public Routes routes() {
    return routes;
  }

  /// Adds the pages' endpoint to the WebSocket listener.
  public void listen(WebSockets sockets) {
    sockets.endpoint(SyncSocket.PATTERN, upgrade -> SyncSocket.decide(upgrade, door));
  }

  public SyncDesk desk() {
    return office;
  }

  public Devices devices() {
    return devices;
  }

  /// For opening messages.
  public DeviceKeys keys() {
    return devices;
  }

  private static SyncFloor floor(SyncPlace place, SyncUrls urls) {
    return new SyncFloor(
        new SyncTransitions(place.config().sync()),
        new MemorySessionStore(),
        urls,
        place.steady(),
        place.clock(),
        place.timers(),
        place.random(),
        VIRTUAL,
        new Feed<>(),
        error -> LOG.error("a sync session failed", error));
  }

  private static SyncStarts starts(SyncPlace place) {
    var limits = place.config().limits();
    return new SyncStarts(
        limiter(place, limits.syncStartsPerMinutePerClient()),
        limiter(place, limits.syncStartsPerMinutePerUser()),
        place.exempt());
  }

  private static PasswordCheck passwords(SyncPlace place, KeyIssue keyIssue) {
    var limits = place.config().limits();
    return new PasswordCheck(
        new PasswordTries(
            limiter(place, limits.passwordTriesPerMinutePerClient()),
            limiter(place, limits.passwordTriesPerMinutePerUser())),
        place.serverKey(),
        new UsedPasswords(place.database(), Hashes.sha256(place.serverKey().pem())),
        new PatientDirectory(place.directory(), patience(place.config()), VIRTUAL),
        new PasswordHashes(place.random(), PRINTS_AT_ONCE),
        keyIssue);
  }

  /// Longer than the account service may take, so that its own time-out is what is told.
  static Duration patience(GatewayConfig config) {
    return config.userManagement().longestSignIn().plus(MARGIN);
  }

  private static RateLimiter limiter(SyncPlace place, int perMinute) {
    return new RateLimiter(place.steady(), perMinute, COUNTED_KEYS);
  }
}
