package org.relaysms.gateway.server.admin;

import java.util.List;
import org.relaysms.gateway.server.sync.Devices;
import org.relaysms.gateway.server.user.LocalUser;
import org.relaysms.gateway.server.user.LocalUsers;

/// All users of the local directory; none in remote mode, where accounts live elsewhere.
///
/// @param directory `local` or `remote`
record UsersJson(String directory, List<UserJson> users) {
  static UsersJson remote() {
    return new UsersJson("remote", List.of());
  }

  static UsersJson local(LocalUsers users, Devices devices) {
    return new UsersJson("local", users.list().stream().map(user -> of(user, devices)).toList());
  }

  static UserJson of(LocalUser user, Devices devices) {
    var own = devices.list(user.id());
    return UserJson.of(user, own.size(), own.stream().findFirst().map(device -> device.syncedAt()));
  }
}
