package org.relaysms.gateway.server.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a user's devices come to.
///
/// @param devices at least one
/// @param lastSync of any of them
public record DeviceTally(int devices, Instant lastSync) {
  /// Of one user's devices, latest sync first; nothing where there are none.
  public static Optional<DeviceTally> of(List<Device> devices) {
    return devices.stream()
        .findFirst()
        .map(latest -> new DeviceTally(devices.size(), latest.syncedAt()));
  }
}
