package org.relaysms.gateway.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.relaysms.gateway.server.admin.AddressDesk;
import org.relaysms.gateway.server.admin.ListenerFacts;
import org.relaysms.gateway.server.admin.OutsideRequests;
import org.relaysms.gateway.server.alert.AlertBook;
import org.relaysms.gateway.server.config.DatabaseConfig;
import org.relaysms.gateway.server.config.GatewayConfig;
import org.relaysms.gateway.server.config.ListenerConfig;
import org.relaysms.gateway.server.health.AccountFacts;
import org.relaysms.gateway.server.health.AlertFacts;
import org.relaysms.gateway.server.health.ClockFacts;
import org.relaysms.gateway.server.health.DiskFacts;
import org.relaysms.gateway.server.health.Facts;
import org.relaysms.gateway.server.health.HealthBook;
import org.relaysms.gateway.server.health.KeyFacts;
import org.relaysms.gateway.server.health.PublisherFacts;
import org.relaysms.gateway.server.health.PublisherFacts.Standing;
import org.relaysms.gateway.server.health.ReachFacts;
import org.relaysms.gateway.server.health.StoreFacts;
import org.relaysms.gateway.server.health.TlsFacts;
import org.relaysms.gateway.server.message.MessageBook;
import org.relaysms.gateway.server.message.PublisherHealth;
import org.relaysms.gateway.server.message.PublisherStanding;
import org.relaysms.gateway.server.user.LocalUsers;
import org.relaysms.gateway.server.user.UserFeature;
import org.relaysms.gateway.server.user.WatchedDirectory;

/// Reads what the health checks judge, and writes nothing. Thread-safe.
///
/// @param masterKeyGuarded whether a passphrase protects it; nobody changes that while a server
///   runs
record HealthReading(
    GatewayConfig config,
    Path dataFolder,
    Path adminToken,
    Foundation foundation,
    boolean masterKeyGuarded,
    AddressDesk addresses,
    OutsideRequests outside,
    UserFeature users,
    WatchedDirectory directory,
    MessageBook messages,
    AlertBook alerts,
    Clock steady,
    Instant startedAt) {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  HealthBook book() {
    return new HealthBook(
        readings(), PATIENCE, foundation.clock(), work -> Thread.ofVirtual().start(work));
  }

  private Map<String, Supplier<? extends Facts>> readings() {
    var readings = new LinkedHashMap<String, Supplier<? extends Facts>>();
    readings.put("listeners", this::reach);
    readings.put("tls", tls());
    readings.put("clock", () -> new ClockFacts(startedAt, steady.instant(), now()));
    readings.put("disk", this::disk);
    readings.put("store", this::store);
    readings.put("server-key", () -> key("server-key", config.security().privateKey()));
    readings.put("master-key", this::masterKey);
    readings.put("admin-token", () -> key("admin-token", adminToken));
    readings.put("publisher", () -> publisher(messages.standing()));
    readings.put("accounts", this::accounts);
    readings.put("alerts", this::alerting);
    return readings;
  }

  private ReachFacts reach() {
    return new ReachFacts(
        listener(addresses.api()),
        listener(addresses.webSocket()),
        addresses.adminUrl(),
        addresses.now().choices().stream().map(AddressDesk.Choice::host).toList(),
        outside.last());
  }

  private static ReachFacts.Listener listener(ListenerFacts now) {
    return new ReachFacts.Listener(now.url(), now.host(), now.port());
  }

  /// The certificates are read at start, as the listeners do.
  private Supplier<TlsFacts> tls() {
    var api = served(config.api().listener());
    var webSocket = served(config.webSocket().listener());
    return () -> new TlsFacts(api, webSocket, now());
  }

  private static Optional<TlsFacts.Served> served(ListenerConfig listener) {
    return listener
        .tls()
        .map(tls -> new TlsFacts.Served(tls.crt().toString(), SettingsCheck.files(tls).endsAt()));
  }

  private DiskFacts disk() {
    try {
      var disk = Files.getFileStore(dataFolder);
      return new DiskFacts(
          dataFolder.toString(), disk.getUsableSpace(), disk.getTotalSpace(), disk.isReadOnly());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StoreFacts store() {
    return new StoreFacts(
        foundation.database().dialect().folder(),
        foundation.answers(),
        switch (config.database()) {
          case DatabaseConfig.SqliteFile(var file) -> Optional.of(StoreFileReading.of(file));
          case DatabaseConfig.Postgres _ -> Optional.empty();
        },
        foundation.database().commits(),
        messages.refusing());
  }

  private KeyFacts masterKey() {
    return new KeyFacts(
        "master-key",
        config.security().masterKey().toString(),
        FileRights.of(config.security().masterKey()),
        FileRights.owner(dataFolder),
        Optional.of(masterKeyGuarded));
  }

  private KeyFacts key(String id, Path file) {
    return new KeyFacts(
        id, file.toString(), FileRights.of(file), FileRights.owner(dataFolder), Optional.empty());
  }

  private PublisherFacts publisher(PublisherStanding now) {
    return new PublisherFacts(
        standing(now.health()),
        now.lastAnswer().map(PublisherStanding.Answer::at),
        now.lastAnswer().map(PublisherStanding.Answer::status),
        now.lastFetch().map(PublisherStanding.Fetch::at),
        now.lastFetch().map(PublisherStanding.Fetch::name),
        unfinished(messages.counts()));
  }

  private static int unfinished(Map<String, Integer> counts) {
    return counts.getOrDefault("waiting", 0)
        + counts.getOrDefault("publishing", 0)
        + counts.getOrDefault("retry", 0);
  }

  private static Standing standing(PublisherHealth health) {
    return switch (health) {
      case PublisherHealth.Off _ -> new Standing.Off();
      case PublisherHealth.Unknown _ -> new Standing.NotCalled();
      case PublisherHealth.Reachable _ -> new Standing.Reachable();
      case PublisherHealth.Away(var since, var reason, var nextTry) ->
          new Standing.Away(since, reason, nextTry);
    };
  }

  private AlertFacts alerting() {
    var hook = alerts.hook();
    return new AlertFacts(
        alerts.settings().enabled(),
        hook.host(),
        hook.lastDelivered(),
        hook.failingSince(),
        hook.reason(),
        hook.owed());
  }

  private AccountFacts accounts() {
    return users
        .localUsers()
        .map(LocalUsers::count)
        .<AccountFacts>map(AccountFacts.Local::new)
        .orElseGet(
            () ->
                new AccountFacts.Remote(
                    config.userManagement().apiUrl().map(Object::toString).orElse(""),
                    users.senders().isPresent(),
                    directory.last().map(one -> new AccountFacts.Answer(one.at(), one.useful()))));
  }

  private Instant now() {
    return foundation.clock().instant();
  }
}
