package org.relaysms.gateway.server.http;

import io.helidon.common.socket.HelidonSocket;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ServerConnectionException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.relaysms.gateway.server.kernel.Timers;

/// Cuts off the peers of one listener that take too long over a request, as one does that sends its
/// headers byte by byte to hold the connection. The web server's own limits let such a peer be: it
/// is neither idle nor in a request's first line.
///
/// Walks over the open connections once a round, an eighth of the time that a peer is given, so
/// that a request costs no timer; a peer is cut off within one round after its time. A body must
/// come at 500 bytes a second besides, once that time is used up. Thread-safe.
final class SlowPeers {
  private static final int ROUNDS = 8;
  private static final long BODY_BYTES_PER_SECOND = 500;

  private final Set<RequestPace> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong round = new AtomicLong();
  private final Duration each;

  /// @param given for a request's head, from its first byte to its last
  SlowPeers(Duration given) {
    each = given.dividedBy(ROUNDS);
  }

  /// Walks until cancelled.
  Timers.Cancellable watch(Timers timers) {
    return timers.every(each, this::walk);
  }

  /// A pace for the connection, on this watch until [#left].
  RequestPace joined(ConnectionContext context) {
    var socket = context.serverSocket();
    var bytesPerRound = Math.max(1, BODY_BYTES_PER_SECOND * each.toMillis() / 1_000);
    var pace =
        new RequestPace(
            () -> read(context),
            () -> Thread.startVirtualThread(() -> close(socket)),
            round::get,
            new RequestPace.Allowance(ROUNDS, bytesPerRound));
    open.add(pace);
    return pace;
  }

  void left(RequestPace pace) {
    open.remove(pace);
  }

  private void walk() {
    round.incrementAndGet();
    open.stream().filter(RequestPace::late).forEach(RequestPace::cutOff);
  }

  /// The peer may leave in the same moment; then its own thread closes the socket, and one of the
  /// two comes too late.
  private static void close(HelidonSocket socket) {
    try {
      socket.close();
    } catch (UncheckedIOException _) {
      // It is closed.
    }
  }

  /// As the web server's own reader does.
  private static byte[] read(ConnectionContext context) {
    try {
      return context.serverSocket().get();
    } catch (UncheckedIOException e) {
      throw new ServerConnectionException("the connection broke", e);
    }
  }
}
