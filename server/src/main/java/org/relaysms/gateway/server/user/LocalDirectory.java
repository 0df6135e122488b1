package org.relaysms.gateway.server.user;

import java.util.Comparator;
import org.relaysms.gateway.server.crypto.PasswordHashes;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.UserId;

/// The directory in our own store. A user it does not know costs the time of a wrong password.
/// Thread-safe.
final class LocalDirectory implements Directory {
  private final UserDao users;
  private final PasswordHashes hashes;

  LocalDirectory(Database database, PasswordHashes hashes) {
    users = database.jdbi().onDemand(UserDao.class);
    this.hashes = hashes;
  }

  @Override
  public SignIn signIn(UserId user, Secret password) {
    var verdict =
        users
            .passwordHash(user.value())
            .map(hash -> hashes.compare(password, hash))
            .orElseGet(() -> hashes.compareWithNobody(password));
    return switch (verdict) {
      case MATCH -> signedIn(user);
      case MISMATCH -> new SignIn.WrongPassword();
      case BUSY -> new SignIn.Unavailable(503);
    };
  }

  private SignIn signedIn(UserId user) {
    return new SignIn.SignedIn(
        users.platformsOf(user.value()).stream()
            .sorted(Comparator.comparing(Platform::name))
            .toList());
  }
}
