package org.relaysms.gateway.server.http;

import io.helidon.webserver.http1.spi.Http1Upgrader;
import java.util.Optional;

/// One listener to open.
///
/// @param name as it stands in messages: `api`, `websocket`, `admin`
/// @param port 0 takes any free one
/// @param webSockets what upgrades to WebSocket are given to
public record ListenerSpec(
    String name,
    String host,
    int port,
    Optional<TlsFiles> tls,
    HttpBorder border,
    Routes routes,
    Optional<Http1Upgrader> webSockets,
    ListenerLimits limits) {

  public static ListenerSpec of(
      String name, String host, int port, HttpBorder border, Routes routes) {
    return new ListenerSpec(
        name,
        host,
        port,
        Optional.empty(),
        border,
        routes,
        Optional.empty(),
        ListenerLimits.DEFAULT);
  }

  public ListenerSpec tls(Optional<TlsFiles> files) {
    return new ListenerSpec(name, host, port, files, border, routes, webSockets, limits);
  }

  public ListenerSpec webSockets(Http1Upgrader upgrader) {
    return new ListenerSpec(name, host, port, tls, border, routes, Optional.of(upgrader), limits);
  }

  public ListenerSpec limits(ListenerLimits others) {
    return new ListenerSpec(name, host, port, tls, border, routes, webSockets, others);
  }
}
