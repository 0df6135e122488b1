package org.relaysms.gateway.server.gateway;

/// What a gateway says of itself in a ping (contract section 9). Prints `***`.
record Ping(Imsi imsi, String msisdn, String seedType) {
  @Override
  public String toString() {
    return "Ping[***]";
  }
}
