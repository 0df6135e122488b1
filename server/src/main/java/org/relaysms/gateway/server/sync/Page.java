package org.relaysms.gateway.server.sync;

import java.util.List;

/// The web page of a session, by the numbers its sockets got. A page that drops does not end its
/// session, and a second one gets the place only when the first turns out to be dead (contract
/// section 4).
sealed interface Page {
  /// Nobody looks now.
  record None() implements Page {}

  record Open(int socket) implements Page {}

  /// A second socket waits while the first is asked for a sign of life.
  record Contested(int holder, int challenger) implements Page {}

  /// The sockets to close when the session ends.
  default List<Integer> sockets() {
    return switch (this) {
      case None() -> List.of();
      case Open(var socket) -> List.of(socket);
      case Contested(var holder, var challenger) -> List.of(holder, challenger);
    };
  }

  /// The socket that gets the frames: none or one.
  default List<Integer> audience() {
    return sockets().stream().limit(1).toList();
  }
}
