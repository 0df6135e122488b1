package org.relaysms.gateway.server.admin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.sync.Devices;
import org.relaysms.gateway.server.user.LocalUsers;
import org.relaysms.gateway.server.user.Platform;

/// All users of the local directory, and the platforms that a user can have; none in remote mode,
/// where accounts live elsewhere.
///
/// @param directory `local` or `remote`
/// @param accountService where accounts live in remote mode: an address without a path
record UsersJson(
    String directory,
    List<UserJson> users,
    List<PlatformJson> platforms,
    @Nullable String accountService) {
  /// A platform that can be chosen.
  ///
  /// @param letter what a message to it begins with
  record PlatformJson(String letter, String name) {
    static PlatformJson of(Platform platform) {
      return new PlatformJson(platform.letter(), platform.name());
    }
  }

  static UsersJson remote(Optional<String> accountService) {
    return new UsersJson("remote", List.of(), List.of(), accountService.orElse(null));
  }

  static UsersJson local(LocalUsers users, Devices devices) {
    var tallies = devices.tallies();
    return new UsersJson(
        "local",
        users.list().stream()
            .map(user -> UserJson.of(user, Optional.ofNullable(tallies.get(user.id()))))
            .toList(),
        users.platforms().stream().map(PlatformJson::of).toList(),
        null);
  }
}
