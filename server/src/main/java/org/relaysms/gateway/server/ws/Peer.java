package org.relaysms.gateway.server.ws;

import java.time.Duration;
import java.util.function.Consumer;

/// The other end of an open socket. Thread-safe; no call blocks. After the end of the socket all
/// calls do nothing, save that a probe answers `false`.
public interface Peer {
  /// Queues a text frame. A peer that reads so slowly that the queue is full is given up as lost.
  void text(String message);

  /// Queues the end: what was given before still goes out.
  ///
  /// @param code a close code of RFC 6455 section 7.4
  void close(int code, String reason);

  /// Asks for a pong, and tells whether one, or any other frame, came within the time.
  void probe(Duration within, Consumer<Boolean> answer);

  /// The peer's IP address as text.
  String address();
}
