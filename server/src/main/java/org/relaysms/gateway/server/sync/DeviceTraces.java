package org.relaysms.gateway.server.sync;

import org.jdbi.v3.core.Handle;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.user.UserTraces;

/// A user's devices and their keys, which go with the user. Thread-safe.
public final class DeviceTraces implements UserTraces {
  @Override
  public void forget(Handle handle, UserId user) {
    var dao = handle.attach(DeviceDao.class);
    dao.removeKeysOf(user.value());
    dao.removeAllOf(user.value());
  }
}
