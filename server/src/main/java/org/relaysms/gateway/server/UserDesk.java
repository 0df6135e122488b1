package org.relaysms.gateway.server;

import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.Secret;

/// What the `users` commands do, on a running server or on the store. What cannot be done is a
/// [CommandFailure] with its reason.
interface UserDesk extends AutoCloseable {
  List<Line> list();

  /// Adds a user.
  ///
  /// @param platforms letters; none means all there are
  void add(String id, Optional<String> phoneNumber, Secret password, List<String> platforms);

  void remove(String id);

  void changePassword(String id, Secret password);

  @Override
  void close();

  /// The desk of the data folder.
  static UserDesk open(StoreOptions options) {
    return DeskDoor.open(options, StoredUserDesk::open, RemoteUserDesk::new);
  }

  /// One user as `users list` shows him.
  record Line(String id, Optional<String> phoneNumber, List<String> platforms) {}
}
