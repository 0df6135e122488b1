package org.relaysms.gateway.server.sync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.UserId;

/// The phones that have a key. Thread-safe; every method talks to the store.
public interface Devices {
  /// A user's devices, latest sync first.
  List<Device> list(UserId user);

  /// Everybody's devices counted, in one question to the store; who has none is left out.
  Map<UserId, DeviceTally> tallies();

  int count();

  /// How many devices synced at or after the moment.
  int syncedSince(Instant since);

  /// Forgets a device and its keys, so that nothing it sends can be opened any more. False where
  /// there is none.
  boolean revoke(DeviceId device);

  /// Names a device. False where there is none.
  boolean rename(DeviceId device, String name);

  /// When any device of the user synced last.
  Optional<Instant> lastSync(UserId user);
}
