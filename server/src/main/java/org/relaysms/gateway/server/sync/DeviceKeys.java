package org.relaysms.gateway.server.sync;

import java.util.List;
import java.util.Set;
import org.relaysms.gateway.server.kernel.UserId;

/// The keys that open what users send. Thread-safe; every method talks to the store.
public interface DeviceKeys {
  /// The keys of all the user's phones that are good now, newest first. A replaced key is good for
  /// a week more, for messages that were under way.
  ///
  /// @param most how many at the most
  List<DeviceKey> keys(UserId user, int most);

  /// Those of the devices that have no good key any more, and never will: they were revoked.
  Set<DeviceId> without(Set<DeviceId> devices);
}
