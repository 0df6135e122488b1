package org.relaysms.gateway.server.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.sync.DeviceTally;
import org.relaysms.gateway.server.user.LocalUser;

/// A user as the admin API writes him; times in epoch milliseconds.
///
/// @param platforms letters
/// @param devices how many phones have a key
record UserJson(
    String id,
    @Nullable String phoneNumber,
    long createdAt,
    List<String> platforms,
    int devices,
    @Nullable Long lastSync) {

  static UserJson of(LocalUser user, Optional<DeviceTally> tally) {
    return new UserJson(
        user.id().value(),
        user.phoneNumber().orElse(null),
        user.createdAt().toEpochMilli(),
        user.platforms(),
        tally.map(DeviceTally::devices).orElse(0),
        tally.map(DeviceTally::lastSync).map(Instant::toEpochMilli).orElse(null));
  }

  @Override
  public String toString() {
    return "UserJson[" + id + "]";
  }
}
