package org.relaysms.gateway.server.user;

import java.time.Clock;
import java.util.Optional;
import org.relaysms.gateway.server.config.GatewayConfig;
import org.relaysms.gateway.server.crypto.MasterKey;
import org.relaysms.gateway.server.crypto.PasswordHashes;
import org.relaysms.gateway.server.db.Database;

/// The assembled feature.
///
/// @param localUsers there in local mode only
/// @param senders nothing in remote mode without `[dev_api]` and `[backend_publisher]`: then no
///   sender can be looked up
public record UserFeature(
    Directory directory, Optional<LocalUsers> localUsers, Optional<Senders> senders) {
  /// The directory that the settings name.
  ///
  /// @param traces what else goes when a local user is removed
  public static UserFeature assemble(
      GatewayConfig config,
      Database database,
      MasterKey masterKey,
      PasswordHashes hashes,
      UserTraces traces,
      Clock clock) {
    return switch (config.users().directory()) {
      case LOCAL -> {
        var users = new StoredUsers(database, masterKey, hashes, traces, clock);
        yield new UserFeature(
            new LocalDirectory(database, hashes),
            Optional.of(users),
            Optional.of(new LocalSenders(users)));
      }
      case REMOTE ->
          new UserFeature(
              new RemoteDirectory(config.userManagement()),
              Optional.empty(),
              remoteSenders(config, clock));
    };
  }

  private static Optional<Senders> remoteSenders(GatewayConfig config, Clock clock) {
    var timing = config.userManagement();
    var service = new AccountService(timing.connectTimeout(), timing.timeout());
    return config
        .devApi()
        .map(api -> new DevSession(api, service, clock))
        .flatMap(
            session ->
                config
                    .backendPublisher()
                    .map(backend -> new RemoteSenders(backend.address(), session, service)));
  }
}
