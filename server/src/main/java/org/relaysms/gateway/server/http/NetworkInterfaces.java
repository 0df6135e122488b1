package org.relaysms.gateway.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;

/// Reads the interfaces of this machine for the [AddressPicker]. Thread-safe.
public final class NetworkInterfaces {
  /// A documentation address (RFC 5737): nothing is ever sent there.
  private static final InetSocketAddress THE_WORLD = new InetSocketAddress("203.0.113.1", 9);

  private NetworkInterfaces() {}

  /// As they are now; empty where the system does not tell. One that vanishes meanwhile is down.
  public static List<AddressPicker.Link> read() {
    var outgoing = outgoing();
    try {
      return NetworkInterface.networkInterfaces().map(it -> link(it, outgoing)).toList();
    } catch (SocketException e) {
      return List.of();
    }
  }

  private static AddressPicker.Link link(NetworkInterface network, Optional<InetAddress> outgoing) {
    try {
      var addresses = network.inetAddresses().toList();
      return new AddressPicker.Link(
          network.getName(),
          network.isUp(),
          network.isLoopback(),
          network.isPointToPoint(),
          outgoing.map(addresses::contains).orElse(false),
          addresses);
    } catch (SocketException e) {
      return new AddressPicker.Link(network.getName(), false, false, false, false, List.of());
    }
  }

  /// The address with which a packet to the world would leave: connecting a datagram socket asks
  /// the routing table and sends nothing.
  private static Optional<InetAddress> outgoing() {
    try (var socket = new DatagramSocket()) {
      socket.connect(THE_WORLD);
      return Optional.of(socket.getLocalAddress()).filter(it -> !it.isAnyLocalAddress());
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
