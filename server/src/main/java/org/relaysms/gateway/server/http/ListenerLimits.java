package org.relaysms.gateway.server.http;

import java.time.Duration;

/// What one listener bears.
///
/// @param headerBytes of all request headers together
/// @param bodyBytes above which a request is cut off; up to it a body that a handler does not want
///   is read and thrown away, so that the peer sees the answer
/// @param silence after which a connection between two requests is closed; WebSockets have their
///   own keep-alive
/// @param request in which a request's headers must have come, from their first byte on; its body
///   has as long again, and a second more for every 500 bytes
/// @param connections at once; the next ones wait in the backlog
public record ListenerLimits(
    int headerBytes, long bodyBytes, Duration silence, Duration request, int connections) {
  public static final ListenerLimits DEFAULT =
      new ListenerLimits(
          16 * 1024, 64L * 1024 * 1024, Duration.ofSeconds(60), Duration.ofSeconds(10), 50_000);

  public ListenerLimits request(Duration other) {
    return new ListenerLimits(headerBytes, bodyBytes, silence, other, connections);
  }
}
