package org.relaysms.gateway.server;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.user.AddOutcome;
import org.relaysms.gateway.server.user.ChangeOutcome;
import org.relaysms.gateway.server.user.LocalUsers;

/// The users in the store of a folder on which no server runs, whose lock it holds meanwhile. For
/// one thread.
final class StoredUserDesk implements UserDesk {
  private final Teardown opened;
  private final LocalUsers users;

  private StoredUserDesk(Teardown opened, LocalUsers users) {
    this.opened = opened;
    this.users = users;
  }

  static UserDesk open(SettingsOptions settings, FolderLock lock) {
    var opened = new Teardown();
    opened.add(lock);
    try {
      var config = CommandFailure.validOrThrow(settings.load()).config();
      var foundation = Foundation.open(config, new SecureRandom(), Clock.systemUTC(), opened);
      var users = foundation.users(config).localUsers().orElseThrow(StoredUserDesk::remote);
      return new StoredUserDesk(opened, users);
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  @Override
  public List<Line> list() {
    return users.list().stream()
        .map(user -> new Line(user.id().value(), user.phoneNumber(), user.platforms()))
        .toList();
  }

  @Override
  public void add(
      String id, Optional<String> phoneNumber, Secret password, List<String> platforms) {
    switch (users.add(parsed(id), phoneNumber, password, platforms)) {
      case AddOutcome.Added _ -> {}
      case AddOutcome.IdTaken _ ->
          throw CommandFailure.refused("There is a user of this id already.");
      case AddOutcome.PhoneNumberTaken _ ->
          throw CommandFailure.refused("Another user has this phone number.");
      case AddOutcome.NotAPhoneNumber _ ->
          throw CommandFailure.refused("A phone number is '+' and 7 to 15 digits.");
      case AddOutcome.PasswordTooShort(var least) -> throw tooShort(least);
      case AddOutcome.UnknownPlatform(var letter) ->
          throw CommandFailure.refused("There is no platform '" + letter + "'.");
    }
  }

  @Override
  public void remove(String id) {
    if (!users.remove(parsed(id))) {
      throw missing();
    }
  }

  @Override
  public void changePassword(String id, Secret password) {
    switch (users.changePassword(parsed(id), password)) {
      case ChangeOutcome.Changed _ -> {}
      case ChangeOutcome.NoSuchUser _ -> throw missing();
      case ChangeOutcome.PasswordTooShort(var least) -> throw tooShort(least);
    }
  }

  @Override
  public void close() {
    opened.close();
  }

  private static UserId parsed(String id) {
    return UserId.parse(id)
        .orElseThrow(
            () -> CommandFailure.refused("An id is 1 to 64 of letters, digits, '.', '_' and '-'."));
  }

  private static CommandFailure remote() {
    return CommandFailure.refused(
        "With [users] directory = remote the account service keeps the users.");
  }

  private static CommandFailure missing() {
    return CommandFailure.refused("There is no such user.");
  }

  private static CommandFailure tooShort(int least) {
    return CommandFailure.refused("A password has at least " + least + " characters.");
  }
}
