package org.relaysms.gateway.server;

import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.admin.AddressChoice;
import org.relaysms.gateway.server.admin.AddressDesk;
import org.relaysms.gateway.server.admin.ListenerFacts;
import org.relaysms.gateway.server.config.GatewayConfig;
import org.relaysms.gateway.server.config.ListenerConfig;
import org.relaysms.gateway.server.http.Listeners;
import org.relaysms.gateway.server.sync.PublicAddress;

/// Under which names the outside reaches the listeners (contract sections 3 and 9): `public_host`
/// where it is set; else a bound host that is one; else, for a listener on every interface, the
/// operator's choice, or the address we pick. Thread-safe.
final class PublicAddresses implements AddressDesk {
  private final GatewayConfig config;
  private final AddressChoice choice;
  private volatile Optional<Listeners> listeners = Optional.empty();

  PublicAddresses(GatewayConfig config, AddressChoice choice) {
    this.config = config;
    this.choice = choice;
  }

  /// The ports are known from now on.
  void bound(Listeners opened) {
    listeners = Optional.of(opened);
  }

  PublicAddress apiAddress() {
    return address("api", config.api().listener());
  }

  PublicAddress webSocketAddress() {
    return address("websocket", config.webSocket().listener());
  }

  @Override
  public ListenerFacts api() {
    return facts("api", config.api().listener(), apiAddress().http());
  }

  @Override
  public ListenerFacts webSocket() {
    return facts("websocket", config.webSocket().listener(), webSocketAddress().webSocket());
  }

  @Override
  public int adminPort() {
    return port("admin", config.admin().port());
  }

  @Override
  public Address now() {
    return choice
        .host()
        .map(host -> new Address(host, Optional.empty(), true, true, List.of()))
        .orElseGet(() -> new Address("127.0.0.1", Optional.empty(), false, false, List.of()));
  }

  @Override
  public void choose(Optional<String> host) {
    choice.choose(host);
  }

  private PublicAddress address(String name, ListenerConfig listener) {
    var host = listener.publicHost().orElseGet(() -> reachable(listener.host()));
    var port = listener.publicPort().orElseGet(() -> port(name, listener.port()));
    return new PublicAddress(host, port, listener.tls().isPresent());
  }

  private String reachable(String bound) {
    return everyInterface(bound) ? now().host() : bound;
  }

  private ListenerFacts facts(String name, ListenerConfig listener, String url) {
    return new ListenerFacts(
        url, listener.host(), port(name, listener.port()), listener.tls().isPresent());
  }

  private int port(String name, int configured) {
    return listeners.map(opened -> opened.port(name)).orElse(configured);
  }

  private static boolean everyInterface(String host) {
    return host.isEmpty() || host.equals("0.0.0.0") || host.equals("::");
  }
}
