package org.relaysms.gateway.server.user;

import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.Feed;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.UserId;

/// Keeps the local directory, for the operator. Thread-safe; calls block on the store, and those
/// with a password on a hash.
public interface LocalUsers {
  /// Adds a user.
  ///
  /// @param phoneNumber in international form; blanks, dots, hyphens and brackets are dropped
  /// @param platforms letters; none means all there are
  AddOutcome add(UserId id, Optional<String> phoneNumber, Secret password, List<String> platforms);

  /// All users, by id.
  List<LocalUser> list();

  Optional<LocalUser> find(UserId id);

  /// Whose phone number this is; asked for the sender of every message.
  Optional<UserId> ofPhoneNumber(String phoneNumber);

  /// Removes a user with all that is kept of him, his devices and their keys too, since his id is
  /// free again. Whether there was such a user.
  boolean remove(UserId id);

  ChangeOutcome changePassword(UserId id, Secret password);

  int count();

  /// All platforms that users can have, shipped and added.
  List<Platform> platforms();

  /// Adds a platform, or replaces the one of the same letter.
  void offer(Platform platform);

  /// Told after the commit.
  Feed<UserChange> changes();
}
