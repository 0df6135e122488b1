package org.relaysms.gateway.server.sync;

import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.UserId;

/// Where sync sessions are kept. A change is a compare-and-set, so that of two phones, or two
/// nodes, that claim one session exactly one wins; whoever loses looks again. Thread-safe.
interface SessionStore {
  /// False where the user has a session with the same first id already; nothing changes then.
  boolean add(Session session);

  Optional<Session> get(String handle);

  /// The session that one of its ids names: the first, or any its state knows. Whether the id is
  /// still good is for the state to say.
  Optional<Session> find(UserId user, SessionId id);

  /// Puts `after` in the place of `before`, which must be what the store returned; false, and no
  /// change, where it has become something else meanwhile.
  boolean replace(Session before, Session after);

  /// Forgets the session and all its ids; false, and no change, where it has become something else
  /// meanwhile.
  boolean remove(Session before);

  /// All sessions, oldest first.
  List<Session> all();

  int count();
}
