package org.relaysms.gateway.server.gateway;

import io.helidon.webserver.http.ServerRequest;
import org.relaysms.gateway.server.http.ClientAddress;

/// Where a ping came from. Prints `***`.
///
/// @param address what operators see
/// @param network what first pings are counted by: one client owns a whole IPv6 network
record Sender(String address, String network) {
  static Sender of(ServerRequest request) {
    return new Sender(ClientAddress.of(request), ClientAddress.network(request));
  }

  @Override
  public String toString() {
    return "Sender[***]";
  }
}
