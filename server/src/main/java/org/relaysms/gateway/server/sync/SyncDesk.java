package org.relaysms.gateway.server.sync;

import java.util.List;
import org.relaysms.gateway.server.kernel.Feed;

/// The operator's view of the syncs that run now. Thread-safe.
public interface SyncDesk {
  /// The sessions of this moment, oldest first; one that gave its key stays for a minute.
  List<SyncSessionView> sessions();

  /// Ends a session by its handle: the page is closed, its codes are dead. False where there is no
  /// such live session.
  boolean end(String id);

  /// Answers a phone that asked, by its session's handle: its next try gets the key, or the session
  /// ends.
  DecisionOutcome decide(String id, boolean approved);

  /// Every change of every session, the end included.
  Feed<SyncSessionView> changes();
}
