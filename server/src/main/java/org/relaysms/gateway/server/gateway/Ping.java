package org.relaysms.gateway.server.gateway;

import java.util.Optional;

/// What a gateway says of itself in a ping (contract section 9). Prints `***`.
///
/// @param seedType nothing where it says none, as in a registration
record Ping(Imsi imsi, String msisdn, Optional<String> seedType) {
  Ping(Imsi imsi, String msisdn, String seedType) {
    this(imsi, msisdn, Optional.of(seedType));
  }

  @Override
  public String toString() {
    return "Ping[***]";
  }
}
