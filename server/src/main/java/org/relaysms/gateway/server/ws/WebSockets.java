package org.relaysms.gateway.server.ws;

import io.helidon.webserver.websocket.WsRouting;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.relaysms.gateway.server.kernel.Timers;

/// All sockets of the server. Thread-safe.
public final class WebSockets {
  private final SocketLimits limits;
  private final Timers timers;
  private final Executor executor = Thread::startVirtualThread;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  public WebSockets(SocketLimits limits, Timers timers) {
    this.limits = limits;
    this.timers = timers;
  }

  /// Serves sockets under a path pattern of Helidon's; `decide` sees the whole path and must insist
  /// on the exact one.
  ///
  /// `decide` is called on the connection's own thread and may block for a moment.
  public void endpoint(
      WsRouting.Builder routing, String pattern, Function<Upgrade, UpgradeDecision> decide) {
    routing.endpoint(pattern, () -> new SocketListener(this, decide));
  }

  /// How many sockets are open.
  public int open() {
    return open.size();
  }

  /// Closes every socket, as when the server stops.
  public void closeAll(int code, String reason) {
    open.forEach(socket -> socket.close(code, reason));
  }

  SocketLimits limits() {
    return limits;
  }

  Timers timers() {
    return timers;
  }

  Executor executor() {
    return executor;
  }

  void opened(Socket socket) {
    open.add(socket);
  }

  void ended(Socket socket) {
    open.remove(socket);
  }
}
