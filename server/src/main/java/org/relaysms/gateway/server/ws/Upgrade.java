package org.relaysms.gateway.server.ws;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import java.util.Map;
import java.util.Optional;

/// A request to become a WebSocket, as the feature that must decide sees it.
///
/// @param path the path as it was sent, nothing decoded
/// @param parameters what the names of the endpoint's path stand for
/// @param address the peer's IP address as text
public record Upgrade(
    String path, Map<String, String> parameters, Headers headers, String address) {
  static Upgrade of(
      ConnectionContext context,
      HttpPrologue prologue,
      Headers headers,
      Map<String, String> parameters) {
    return new Upgrade(
        prologue.uriPath().rawPath(),
        Map.copyOf(parameters),
        headers,
        Addresses.of(context.remotePeer()));
  }

  /// What the name in the endpoint's path stands for.
  public String parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).orElseThrow();
  }

  /// The first value of the header, if it was sent.
  public Optional<String> header(String name) {
    return headers.first(HeaderNames.create(name));
  }
}
