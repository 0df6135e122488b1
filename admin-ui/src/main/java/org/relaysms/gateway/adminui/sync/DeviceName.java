package org.relaysms.gateway.adminui.sync;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.UsersPort;

/// The name that the operator gives the phone just synced. FX thread only.
public final class DeviceName {
  private final UsersPort port;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNNAMED);
  private long attempt;

  /// How far the naming got.
  public enum State {
    UNNAMED,
    SAVING,
    SAVED,
    FAILED
  }

  public DeviceName(UsersPort port) {
    this.port = port;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// Gives the device the name; a blank one does nothing.
  public void save(String deviceId, String name) {
    if (!name.isBlank()) {
      state.set(State.SAVING);
      var mine = ++attempt;
      port.renameDevice(deviceId, name.strip()).thenAccept(reply -> answered(mine, reply));
    }
  }

  private void answered(long from, Reply<Nothing> reply) {
    if (from == attempt) {
      state.set(reply instanceof Reply.Done ? State.SAVED : State.FAILED);
    }
  }

  /// Another device is on screen.
  public void reset() {
    attempt++;
    state.set(State.UNNAMED);
  }
}
