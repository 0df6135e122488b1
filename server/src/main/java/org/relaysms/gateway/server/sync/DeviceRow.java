package org.relaysms.gateway.server.sync;

import java.time.Instant;
import org.relaysms.gateway.server.kernel.UserId;

/// A row of `devices`.
record DeviceRow(
    String id, String userId, String fingerprint, String name, long createdAt, long syncedAt) {

  Device device() {
    return new Device(
        new DeviceId(id),
        new UserId(userId),
        fingerprint,
        name,
        Instant.ofEpochMilli(createdAt),
        Instant.ofEpochMilli(syncedAt));
  }
}
