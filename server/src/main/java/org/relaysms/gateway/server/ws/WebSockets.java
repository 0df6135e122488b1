package org.relaysms.gateway.server.ws;

import io.helidon.http.HttpPrologue;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import io.helidon.webserver.spi.ServerConnection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.relaysms.gateway.server.kernel.PathTemplate;
import org.relaysms.gateway.server.kernel.Timers;
import org.relaysms.gateway.server.kernel.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sockets of one listener, and the upgrader that makes them. Thread-safe.
///
/// We read and write frames ourselves, with Helidon's parser but without its `WsConnection`, whose
/// reading thread writes past our one writer and sends exception texts to the peer.
public final class WebSockets implements Http1Upgrader {
  private static final Logger LOG = LoggerFactory.getLogger(WebSockets.class);
  private static final int GOODBYE_SECONDS = 2;

  private final SocketLimits limits;
  private final Timers timers;
  private final Executor executor = Thread::startVirtualThread;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CopyOnWriteArrayList<Endpoint> endpoints = new CopyOnWriteArrayList<>();
  private volatile boolean closing;

  public WebSockets(SocketLimits limits, Timers timers) {
    this.limits = limits;
    this.timers = timers;
  }

  /// Serves sockets under exactly this path, in which `{name}` stands for one segment; nothing is
  /// decoded, and a trailing slash is another path. Other paths are left to the HTTP routes.
  ///
  /// `decide` is called on the connection's own thread and may block for a moment.
  public WebSockets endpoint(String path, Function<Upgrade, UpgradeDecision> decide) {
    endpoints.add(new Endpoint(PathTemplate.of(path), decide));
    return this;
  }

  /// How many sockets are open.
  public int open() {
    return open.size();
  }

  /// Closes every socket, as when the server stops, and refuses new ones; returns when all have
  /// gone or after two seconds.
  public void closeAll(int code, String reason) {
    closing = true;
    var gone = open.stream().map(socket -> socket.farewell(code, reason)).toList();
    CompletableFuture.allOf(gone.toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, GOODBYE_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  @Override
  public String supportedProtocol() {
    return "websocket";
  }

  /// Null tells Helidon to go on with HTTP.
  @Override
  @SuppressWarnings("NullAway") // Helidon's interface is not annotated, and means it so
  public ServerConnection upgrade(
      ConnectionContext context, HttpPrologue prologue, WritableHeaders<?> headers) {
    return upgraded(context, prologue, headers).orElse(null);
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

  private Optional<ServerConnection> upgraded(
      ConnectionContext context, HttpPrologue prologue, WritableHeaders<?> headers) {
    var path = prologue.uriPath().rawPath();
    for (var endpoint : endpoints) {
      var parameters = endpoint.path().match(path);
      if (parameters.isPresent()) {
        var upgrade = Upgrade.of(context, prologue, headers, parameters.get());
        var accept = Handshake.check(prologue, headers);
        return Optional.of(connection(context, decided(endpoint, upgrade), accept));
      }
    }
    return Optional.empty();
  }

  private ServerConnection connection(
      ConnectionContext context, UpgradeDecision decision, String accept) {
    return switch (decision) {
      case UpgradeDecision.Accept(var conversation) -> accepted(context, conversation, accept);
      case UpgradeDecision.AcceptAndClose(var code, var reason) ->
          accepted(context, new Dismissal(code, reason), accept);
      case UpgradeDecision.Refuse(var status) -> throw Handshake.refusal(status);
    };
  }

  private ServerConnection accepted(
      ConnectionContext context, Conversation conversation, String accept) {
    Handshake.answer(context, accept);
    return new SocketConnection(context, this, conversation);
  }

  private UpgradeDecision decided(Endpoint endpoint, Upgrade upgrade) {
    if (closing) {
      return new UpgradeDecision.Refuse(503);
    }
    try {
      return endpoint.decide().apply(upgrade);
    } catch (RuntimeException e) {
      LOG.error("a request for a socket could not be decided", Wordless.of(e));
      return new UpgradeDecision.Refuse(500);
    }
  }

  private record Endpoint(PathTemplate path, Function<Upgrade, UpgradeDecision> decide) {}

  /// Says goodbye and nothing else.
  private record Dismissal(int code, String reason) implements Conversation {
    @Override
    public void opened(Peer peer) {
      peer.close(code, reason);
    }

    @Override
    public void closed(Closure how) {}
  }
}
