package org.relaysms.gateway.server.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.sync.Device;

/// Whether a user's messages can be opened. Times are epoch milliseconds.
record PulledUser(
    @JsonProperty("user_id") String userId,
    boolean synced,
    int devices,
    @JsonProperty("last_sync") @Nullable Long lastSync) {

  static PulledUser of(UserId user, List<Device> devices) {
    var last = devices.stream().map(Device::syncedAt).max(Comparator.naturalOrder());
    return new PulledUser(
        user.value(),
        !devices.isEmpty(),
        devices.size(),
        last.map(Instant::toEpochMilli).orElse(null));
  }
}
