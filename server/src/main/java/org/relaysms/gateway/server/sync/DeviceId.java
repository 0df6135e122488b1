package org.relaysms.gateway.server.sync;

/// The name of a device in the admin interface: 32 random hex characters.
public record DeviceId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
