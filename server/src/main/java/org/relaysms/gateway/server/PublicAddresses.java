package org.relaysms.gateway.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.admin.AddressChoice;
import org.relaysms.gateway.server.admin.AddressDesk;
import org.relaysms.gateway.server.admin.ListenerFacts;
import org.relaysms.gateway.server.config.GatewayConfig;
import org.relaysms.gateway.server.config.ListenerConfig;
import org.relaysms.gateway.server.http.AddressPicker;
import org.relaysms.gateway.server.http.AddressPicker.Picked;
import org.relaysms.gateway.server.http.Listeners;
import org.relaysms.gateway.server.http.NetworkInterfaces;
import org.relaysms.gateway.server.sync.PublicAddress;

/// Under which names the outside reaches the listeners (contract sections 3 and 9): `public_host`
/// where it is set; else a bound host that is one; else, for a listener on every interface, the
/// operator's choice, or the address we pick. Thread-safe.
final class PublicAddresses implements AddressDesk {
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final GatewayConfig config;
  private final AddressChoice choice;
  private final Clock clock;
  private final String fragment;
  private volatile Reading reading = new Reading(Instant.EPOCH, List.of());
  private volatile Optional<Listeners> listeners = Optional.empty();

  /// @param clock a steady one; it only says how old a reading is
  PublicAddresses(GatewayConfig config, AddressChoice choice, Clock clock) {
    this.clock = clock;
    this.config = config;
    this.choice = choice;
    fragment = CertificateFragment.of(config.api().listener().tls());
  }

  /// The ports are known from now on.
  void bound(Listeners opened) {
    listeners = Optional.of(opened);
  }

  PublicAddress apiAddress() {
    var address = address("api", config.api().listener());
    return new PublicAddress(address.host(), address.port(), address.tls(), fragment);
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
  public String adminUrl() {
    return new PublicAddress(config.admin().host(), adminPort(), false).http();
  }

  @Override
  public Address now() {
    var picked = AddressPicker.pick(links(), choice.host());
    var choices =
        picked.choices().stream().map(one -> new Choice(one.host(), one.interfaceName())).toList();
    return switch (picked) {
      case Picked.Reachable(var host, var interfaceName, var chosen, _) ->
          new Address(host, interfaceName, true, chosen, choices);
      case Picked.LoopbackOnly only ->
          new Address(only.host(), Optional.empty(), false, false, choices);
    };
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

  /// The machine's interfaces, read anew when the last reading is some seconds old.
  private List<AddressPicker.Link> links() {
    var last = reading;
    var now = clock.instant();
    if (last.at().plus(FRESH).isAfter(now)) {
      return last.links();
    }
    var links = NetworkInterfaces.read();
    reading = new Reading(now, links);
    return links;
  }

  private record Reading(Instant at, List<AddressPicker.Link> links) {}
}
