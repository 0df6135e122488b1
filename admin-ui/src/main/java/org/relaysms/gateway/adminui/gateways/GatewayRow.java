package org.relaysms.gateway.adminui.gateways;

import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.relaysms.gateway.adminui.remote.Gateway;

/// One gateway's place in the table, the same object as long as the gateway is known. FX thread
/// only.
public final class GatewayRow {
  private final ReadOnlyObjectWrapper<Gateway> gateway;

  GatewayRow(Gateway gateway) {
    this.gateway = new ReadOnlyObjectWrapper<>(gateway);
  }

  public String imsi() {
    return now().imsi();
  }

  /// As last heard.
  public Gateway now() {
    return gateway.get();
  }

  public Standing standing() {
    return Standing.of(now());
  }

  public ReadOnlyObjectProperty<Gateway> gateway() {
    return gateway.getReadOnlyProperty();
  }

  void update(Gateway next) {
    gateway.set(next);
  }

  void pinged(Instant at) {
    gateway.set(now().pinged(at));
  }
}
