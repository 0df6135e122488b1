package org.relaysms.gateway.server.admin;

import org.relaysms.gateway.server.sync.Device;

/// A phone as the admin API writes it; times in epoch milliseconds.
record DeviceJson(String id, String fingerprint, String name, long createdAt, long syncedAt) {
  static DeviceJson of(Device device) {
    return new DeviceJson(
        device.id().value(),
        device.fingerprint(),
        device.name(),
        device.createdAt().toEpochMilli(),
        device.syncedAt().toEpochMilli());
  }
}
