package org.relaysms.gateway.server.config;

/// `[users]`: who knows the users and their passwords.
public record UsersConfig(DirectoryMode directory) {
  /// Our own store, or the account service of `[user_management_api]`.
  public enum DirectoryMode {
    LOCAL,
    REMOTE
  }

  static UsersConfig read(SectionReader section) {
    return new UsersConfig(section.choice("directory", DirectoryMode.LOCAL));
  }
}
