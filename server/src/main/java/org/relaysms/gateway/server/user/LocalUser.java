package org.relaysms.gateway.server.user;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.UserId;

/// A user of the local directory. His number shows in no log.
///
/// @param platforms the letters of his platforms
public record LocalUser(
    UserId id, Optional<String> phoneNumber, Instant createdAt, List<String> platforms) {
  public LocalUser {
    platforms = List.copyOf(platforms);
  }

  @Override
  public String toString() {
    return "LocalUser[" + id + "]";
  }
}
