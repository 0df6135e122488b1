package org.relaysms.gateway.server.user;

import java.time.Clock;
import java.util.Optional;
import org.relaysms.gateway.server.config.UserManagementConfig;
import org.relaysms.gateway.server.config.UsersConfig;
import org.relaysms.gateway.server.crypto.MasterKey;
import org.relaysms.gateway.server.crypto.PasswordHashes;
import org.relaysms.gateway.server.db.Database;

/// The assembled feature.
///
/// @param localUsers there in local mode only
public record UserFeature(Directory directory, Optional<LocalUsers> localUsers) {
  /// The directory that the settings name.
  public static UserFeature assemble(
      UsersConfig users,
      UserManagementConfig accountService,
      Database database,
      MasterKey masterKey,
      PasswordHashes hashes,
      Clock clock) {
    return switch (users.directory()) {
      case LOCAL ->
          new UserFeature(
              new LocalDirectory(database, hashes),
              Optional.of(new StoredUsers(database, masterKey, hashes, clock)));
      case REMOTE -> new UserFeature(new RemoteDirectory(accountService), Optional.empty());
    };
  }
}
