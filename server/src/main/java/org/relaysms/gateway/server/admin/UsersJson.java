package org.relaysms.gateway.server.admin;

import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.sync.Devices;
import org.relaysms.gateway.server.user.LocalUsers;

/// All users of the local directory; none in remote mode, where accounts live elsewhere.
///
/// @param directory `local` or `remote`
record UsersJson(String directory, List<UserJson> users) {
  static UsersJson remote() {
    return new UsersJson("remote", List.of());
  }

  static UsersJson local(LocalUsers users, Devices devices) {
    var tallies = devices.tallies();
    return new UsersJson(
        "local",
        users.list().stream()
            .map(user -> UserJson.of(user, Optional.ofNullable(tallies.get(user.id()))))
            .toList());
  }
}
