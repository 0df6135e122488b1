package org.relaysms.gateway.server.ws;

import io.helidon.common.socket.PeerInfo;
import java.net.InetSocketAddress;

/// A peer's IP address as text, never looked up by name, without a zone.
final class Addresses {
  private Addresses() {}

  static String of(PeerInfo peer) {
    return peer.address() instanceof InetSocketAddress address && address.getAddress() != null
        ? address.getAddress().getHostAddress().replaceFirst("%.*", "")
        : peer.host();
  }
}
