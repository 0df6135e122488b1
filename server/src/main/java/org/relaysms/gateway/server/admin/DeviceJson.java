package org.relaysms.gateway.server.admin;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.sync.Device;

/// A phone as the admin API writes it; times in epoch milliseconds.
///
/// @param lastUsed when its latest message was accepted; none where no message came from it yet
record DeviceJson(
    String id,
    String fingerprint,
    String name,
    long createdAt,
    long syncedAt,
    @Nullable Long lastUsed) {
  static DeviceJson of(Device device, Optional<Instant> lastUsed) {
    return new DeviceJson(
        device.id().value(),
        device.fingerprint(),
        device.name(),
        device.createdAt().toEpochMilli(),
        device.syncedAt().toEpochMilli(),
        lastUsed.map(Instant::toEpochMilli).orElse(null));
  }
}
