package org.relaysms.gateway.server.http;

import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.http.ServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// The address a request came from, as text without port and zone: the peer of the TCP connection;
/// no forwarding header is believed.
public final class ClientAddress {
  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  public static String of(ServerRequest request) {
    return of(request.remotePeer());
  }

  public static String of(PeerInfo peer) {
    return peer.address() instanceof InetSocketAddress address && address.getAddress() != null
        ? text(address.getAddress())
        : peer.host();
  }

  /// What to count a client by: the address, or for IPv6 its /64 network, since one client owns all
  /// addresses of that.
  public static String network(ServerRequest request) {
    return request.remotePeer().address() instanceof InetSocketAddress peer
            && peer.getAddress() instanceof Inet6Address address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
        : of(request);
  }

  private static String text(InetAddress address) {
    var text = address.getHostAddress();
    var zone = text.indexOf('%');
    return zone < 0 ? text : text.substring(0, zone);
  }
}
