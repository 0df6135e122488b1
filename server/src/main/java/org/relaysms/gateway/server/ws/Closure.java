package org.relaysms.gateway.server.ws;

/// How a socket ended.
public sealed interface Closure {
  /// The peer sent a close frame.
  record ByPeer(int code) implements Closure {}

  /// We sent one first.
  record ByUs(int code) implements Closure {}

  /// No sign of life any more: a missing pong, a broken connection, or a peer too slow to read.
  record Lost() implements Closure {}
}
