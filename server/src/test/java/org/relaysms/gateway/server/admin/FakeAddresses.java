package org.relaysms.gateway.server.admin;

import java.util.List;
import java.util.Optional;

/// A machine with one address.
final class FakeAddresses implements AddressDesk {
  static final String HOST = "192.0.2.7";
  Optional<String> chosen = Optional.empty();
  int adminPort = 6970;

  @Override
  public Address now() {
    return new Address(
        chosen.orElse(HOST),
        Optional.of("eth0"),
        true,
        chosen.isPresent(),
        List.of(new Choice(HOST, "eth0")));
  }

  @Override
  public void choose(Optional<String> host) {
    chosen = host;
  }

  @Override
  public ListenerFacts api() {
    return new ListenerFacts("http://192.0.2.7:6969", "0.0.0.0", 6969, false);
  }

  @Override
  public ListenerFacts webSocket() {
    return new ListenerFacts("ws://192.0.2.7:6996", "0.0.0.0", 6996, false);
  }

  @Override
  public int adminPort() {
    return adminPort;
  }

  @Override
  public String adminUrl() {
    return "http://127.0.0.1:" + adminPort;
  }
}
