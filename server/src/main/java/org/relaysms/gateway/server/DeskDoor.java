package org.relaysms.gateway.server;

import java.util.function.BiFunction;
import java.util.function.Function;

/// How a command comes to the data of a folder: through the server where one runs, else to the
/// store under the folder's lock, so that nobody changes it from two sides.
final class DeskDoor {
  private DeskDoor() {}

  /// Opens the desk that fits.
  ///
  /// @param stored takes over the lock, and lets go of it where it fails
  /// @param remote takes over the client
  static <D> D open(
      StoreOptions options,
      BiFunction<StoreOptions, FolderLock, ? extends D> stored,
      Function<AdminClient, ? extends D> remote) {
    var folder = options.settings().folder();
    return switch (FolderLock.ask(folder, ProcessHandle.current().pid())) {
      case FolderLock.Asked.Granted(var lock) -> stored.apply(options, lock);
      case FolderLock.Asked.HeldBy(var pid) ->
          ServerFile.of(folder.path(), pid)
              .map(AdminClient::new)
              .<D>map(remote)
              .orElseThrow(() -> FolderLock.held(folder, pid));
    };
  }
}
