package org.relaysms.gateway.server.admin;

import java.util.List;
import java.util.Optional;

/// Which address goes into URLs, and the operator's word on it. Thread-safe.
public interface AddressDesk {
  Address now();

  /// The operator's choice, kept over restarts; empty lets us pick again.
  void choose(Optional<String> host);

  ListenerFacts api();

  ListenerFacts webSocket();

  /// The port of the admin API, once it is bound.
  int adminPort();

  /// Where this machine reaches the admin API, without a slash at the end.
  String adminUrl();

  /// The address in force.
  ///
  /// @param interfaceName the network interface that has it, where one of this machine does
  /// @param reachable whether a phone on the network can reach it
  /// @param chosen whether it is the operator's word rather than our pick
  /// @param choices every address of this machine a phone might reach
  record Address(
      String host,
      Optional<String> interfaceName,
      boolean reachable,
      boolean chosen,
      List<Choice> choices) {
    public Address {
      choices = List.copyOf(choices);
    }
  }

  record Choice(String host, String interfaceName) {}
}
