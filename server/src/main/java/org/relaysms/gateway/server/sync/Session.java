package org.relaysms.gateway.server.sync;

import java.time.Instant;
import org.relaysms.gateway.server.kernel.UserId;

/// A sync session as the store keeps it.
///
/// @param handle its random name, inside and for operators; never in a public URL
/// @param first the id that its page connects with
/// @param born when it was started
/// @param since when its state became what it is
record Session(
    String handle, UserId user, SessionId first, Instant born, Instant since, SyncState state) {

  Session with(SyncState next, Instant now) {
    return new Session(handle, user, first, born, now, next);
  }
}
