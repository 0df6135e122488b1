package org.relaysms.gateway.server.selftest;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.function.Predicate;
import org.relaysms.gateway.server.config.GatewayConfig;

/// Whether this machine has the addresses that the settings bind. A free port is taken for a moment
/// and nobody answered on it; the configured port is left alone, since a gateway that meets any
/// answer there deletes its SMS.
final class Bindable {
  private Bindable() {}

  /// The first listener that cannot be where it is put.
  static Optional<Trouble> trouble(GatewayConfig config) {
    return foreign("api", config.api().listener().host())
        .or(() -> foreign("websocket", config.webSocket().listener().host()))
        .or(() -> foreign("admin", config.admin().host()))
        .or(() -> foreign("publisher_api", config.publisherApi().host()));
  }

  private static Optional<Trouble> foreign(String section, String host) {
    return Optional.of(host)
        .filter(Predicate.not(Bindable::ours))
        .map(name -> Trouble.of(Trouble.Kind.ADDRESS, name, section));
  }

  private static boolean ours(String host) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(host, 0));
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
