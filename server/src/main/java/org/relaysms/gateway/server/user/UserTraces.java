package org.relaysms.gateway.server.user;

import org.jdbi.v3.core.Handle;
import org.relaysms.gateway.server.kernel.UserId;

/// What other features keep of a local user. A removed user's id is free again, so nothing of his
/// may be left for the next who gets it.
@FunctionalInterface
public interface UserTraces {
  /// Forgets it in the transaction that removes the user; short and repeatable.
  void forget(Handle handle, UserId user);
}
