package org.relaysms.gateway.server;

import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.admin.Actor;
import org.relaysms.gateway.server.admin.AuditAction;
import org.relaysms.gateway.server.admin.AuditBook;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.user.AddOutcome;
import org.relaysms.gateway.server.user.ChangeOutcome;
import org.relaysms.gateway.server.user.LocalUsers;

/// The users in the store of a folder on which no server runs, whose lock it holds meanwhile. For
/// one thread.
final class StoredUserDesk implements UserDesk {
  private final StoreVisit visit;
  private final LocalUsers users;
  private final AuditBook audit;

  private StoredUserDesk(StoreVisit visit) {
    this.visit = visit;
    users =
        visit.foundation().users(visit.config()).localUsers().orElseThrow(StoredUserDesk::remote);
    audit = visit.books().audit();
  }

  static UserDesk open(StoreOptions options, FolderLock lock) {
    return StoreVisit.open(options, lock, StoredUserDesk::new);
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
      case AddOutcome.Added(var user) -> record(AuditAction.USER_ADDED, user.id());
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
    var user = parsed(id);
    if (!users.remove(user)) {
      throw missing();
    }
    record(AuditAction.USER_REMOVED, user);
  }

  @Override
  public void changePassword(String id, Secret password) {
    var user = parsed(id);
    switch (users.changePassword(user, password)) {
      case ChangeOutcome.Changed _ -> record(AuditAction.PASSWORD_CHANGED, user);
      case ChangeOutcome.NoSuchUser _ -> throw missing();
      case ChangeOutcome.PasswordTooShort(var least) -> throw tooShort(least);
    }
  }

  @Override
  public void close() {
    visit.close();
  }

  private void record(AuditAction action, UserId user) {
    audit.record(Actor.CLI, action, user.value(), "");
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
