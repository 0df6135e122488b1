package org.relaysms.gateway.server.selftest;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.relaysms.gateway.server.config.GatewayConfig;

/// Whether this machine has the addresses that the settings bind. A free port is taken for a moment
/// and nobody answered on it; the configured port is left alone, since a gateway that meets any
/// answer there deletes its SMS.
public final class Bindable {
  private Bindable() {}

  /// A listener that cannot be where it is put.
  public record Foreign(String section, String host) {}

  /// All of them.
  public static List<Foreign> foreign(GatewayConfig config) {
    return Stream.of(
            new Foreign("api", config.api().listener().host()),
            new Foreign("websocket", config.webSocket().listener().host()),
            new Foreign("admin", config.admin().host()),
            new Foreign("publisher_api", config.publisherApi().host()))
        .filter(listener -> !ours(listener.host()))
        .toList();
  }

  static Optional<Trouble> trouble(GatewayConfig config) {
    return foreign(config).stream()
        .findFirst()
        .map(one -> Trouble.of(Trouble.Kind.ADDRESS, one.host(), one.section()));
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
