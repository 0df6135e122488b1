package org.relaysms.gateway.server;

/// The users in the store.
final class StoredUserDesk {
  private StoredUserDesk() {}

  static UserDesk open(SettingsOptions settings, FolderLock lock) {
    throw new CommandFailure(ExitCode.FAILED, "not yet " + settings + lock);
  }
}
