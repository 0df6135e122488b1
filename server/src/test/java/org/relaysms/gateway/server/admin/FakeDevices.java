package org.relaysms.gateway.server.admin;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relaysms.gateway.server.db.StoreFailure;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.sync.Device;
import org.relaysms.gateway.server.sync.DeviceId;
import org.relaysms.gateway.server.sync.DeviceTally;
import org.relaysms.gateway.server.sync.Devices;

/// Devices in a list, or a broken store, which can still be changed but not be asked for all.
final class FakeDevices implements Devices {
  private final List<Device> devices = new ArrayList<>();
  boolean broken;

  void add(String user, String id) {
    devices.add(named(user, id, ""));
  }

  @Override
  public List<Device> list(UserId user) {
    return devices.stream().filter(device -> device.user().equals(user)).toList();
  }

  @Override
  public Map<UserId, DeviceTally> tallies() {
    return whole().stream()
        .collect(
            toMap(
                Device::user,
                device -> new DeviceTally(1, device.syncedAt()),
                (one, other) -> new DeviceTally(one.devices() + 1, other.lastSync())));
  }

  @Override
  public int count() {
    return whole().size();
  }

  @Override
  public int syncedSince(Instant since) {
    return whole().size();
  }

  @Override
  public boolean revoke(DeviceId id) {
    return devices.removeIf(device -> device.id().equals(id));
  }

  @Override
  public boolean rename(DeviceId id, String name) {
    return devices.stream()
        .filter(device -> device.id().equals(id))
        .findFirst()
        .map(old -> devices.remove(old) && devices.add(named(old.user().value(), id.value(), name)))
        .orElse(false);
  }

  @Override
  public Optional<Instant> lastSync(UserId user) {
    return list(user).stream().findFirst().map(Device::syncedAt);
  }

  private List<Device> whole() {
    if (broken) {
      throw new StoreFailure("broken");
    }
    return devices;
  }

  private static Device named(String user, String id, String name) {
    return new Device(
        new DeviceId(id), new UserId(user), "ab", name, SteppedTime.START, SteppedTime.START);
  }
}
