package org.relaysms.gateway.server.http;

import java.time.Duration;

/// What one listener bears.
///
/// @param headerBytes of all request headers together
/// @param bodyBytes above which a request is refused before a handler sees it
/// @param silence after which a peer that owes bytes of a request, or keeps an idle connection, is
///   dropped; WebSockets have their own keep-alive, which must be shorter
/// @param connections at once; the next ones wait in the backlog
public record ListenerLimits(int headerBytes, long bodyBytes, Duration silence, int connections) {
  public static final ListenerLimits DEFAULT =
      new ListenerLimits(16 * 1024, 1024 * 1024, Duration.ofSeconds(60), 50_000);
}
