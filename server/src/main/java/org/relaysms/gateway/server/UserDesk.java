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

  /// The desk for the data folder: the server's where one runs, else the store's under the folder's
  /// lock, so that nobody changes it from two sides.
  static UserDesk open(SettingsOptions settings) {
    var folder = settings.folder();
    return switch (FolderLock.ask(folder, ProcessHandle.current().pid())) {
      case FolderLock.Asked.Granted(var lock) -> StoredUserDesk.open(settings, lock);
      case FolderLock.Asked.HeldBy(var pid) ->
          ServerFile.read(folder.path())
              .<UserDesk>map(RemoteUserDesk::new)
              .orElseThrow(() -> FolderLock.held(folder, pid));
    };
  }

  static CommandFailure refused(String why) {
    return new CommandFailure(ExitCode.FAILED, why);
  }

  /// One user as `users list` shows him.
  record Line(String id, Optional<String> phoneNumber, List<String> platforms) {}
}
