package org.relaysms.gateway.server.http;

import java.time.Duration;

/// What one listener bears.
///
/// @param headerBytes of all request headers together
/// @param bodyBytes above which a request is cut off; up to it a body that a handler does not want
///   is read and thrown away, so that the peer sees the answer
/// @param silence asked of the web server for idle connections and reads; a peer that sends its
///   headers byte by byte was seen to outlast it, so that only `connections` bounds such peers.
///   WebSockets have their own keep-alive
/// @param connections at once; the next ones wait in the backlog
public record ListenerLimits(int headerBytes, long bodyBytes, Duration silence, int connections) {
  public static final ListenerLimits DEFAULT =
      new ListenerLimits(16 * 1024, 64L * 1024 * 1024, Duration.ofSeconds(60), 50_000);
}
