package org.relaysms.gateway.server.sync;

import java.util.Optional;
import org.relaysms.gateway.server.config.CorsConfig;
import org.relaysms.gateway.server.kernel.UserId;

/// Decides which page may open which session.
///
/// @param testing lets a page make a session of any id, for the documented trial by hand (contract
///   section 4); never for production
record SyncDoor(SyncOffice office, CorsConfig cors, boolean testing) {

  boolean admits(String origin) {
    return cors.allows(origin);
  }

  Optional<LiveSession> session(UserId user, SessionId first) {
    return office
        .forPage(user, first)
        .or(() -> testing ? office.start(user, first) : Optional.empty());
  }
}
