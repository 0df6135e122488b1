package org.relaysms.gateway.server.ws;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.DirectHandler;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stands between Helidon and a [Socket]: one per connection, called on the connection's reading
/// thread only. No exception leaves it, since Helidon would send its text to the peer.
final class SocketListener implements WsListener {
  private static final Logger LOG = LoggerFactory.getLogger(SocketListener.class);

  private final WebSockets sockets;
  private final Function<Upgrade, UpgradeDecision> decide;
  private final StringBuilder fragments = new StringBuilder(0);
  private @Nullable UpgradeDecision decision;
  private @Nullable Socket socket;

  SocketListener(WebSockets sockets, Function<Upgrade, UpgradeDecision> decide) {
    this.sockets = sockets;
    this.decide = decide;
  }

  @Override
  public Optional<Headers> onHttpUpgrade(HttpPrologue prologue, Headers headers) {
    var decided = decided(Upgrade.of(prologue, headers));
    if (decided instanceof UpgradeDecision.Refuse refuse) {
      throw refusal(refuse.status());
    }
    decision = decided;
    return Optional.empty();
  }

  @Override
  public void onOpen(WsSession session) {
    switch (decision) {
      case UpgradeDecision.Accept accept -> open(session, accept.conversation());
      case UpgradeDecision.AcceptAndClose close -> session.close(close.code(), close.reason());
      case UpgradeDecision.Refuse _ -> session.close(CloseCode.POLICY_VIOLATION, "");
      case null -> session.close(CloseCode.UNEXPECTED, "");
    }
  }

  @Override
  public void onMessage(WsSession session, String text, boolean last) {
    if (socket == null) {
      return;
    }
    socket.signOfLife();
    if (fragments.length() + text.length() > sockets.limits().messageCharacters()) {
      fragments.setLength(0);
      socket.close(CloseCode.TOO_BIG, "");
      return;
    }
    fragments.append(text);
    if (last) {
      var message = fragments.toString();
      fragments.setLength(0);
      socket.received(message);
    }
  }

  @Override
  public void onMessage(WsSession session, BufferData buffer, boolean last) {
    if (socket != null) {
      socket.signOfLife();
    }
  }

  @Override
  public void onPing(WsSession session, BufferData buffer) {
    if (socket != null) {
      socket.signOfLife();
      socket.pong(buffer.readBytes());
    }
  }

  @Override
  public void onPong(WsSession session, BufferData buffer) {
    if (socket != null) {
      socket.signOfLife();
    }
  }

  @Override
  public void onClose(WsSession session, int status, String reason) {
    if (socket != null) {
      socket.closedByPeer(status);
    }
  }

  /// Only what Helidon itself stumbled over comes here; saying goodbye first keeps its own message
  /// off the wire.
  @Override
  public void onError(WsSession session, Throwable error) {
    LOG.debug("a socket sent what cannot be read", error);
    session.close(CloseCode.PROTOCOL_ERROR, "");
    if (socket != null) {
      socket.lost();
    }
  }

  private void open(WsSession session, Conversation conversation) {
    var opened = new Socket(session, conversation, sockets);
    socket = opened;
    opened.start();
  }

  private UpgradeDecision decided(Upgrade upgrade) {
    try {
      return decide.apply(upgrade);
    } catch (RuntimeException e) {
      LOG.error("a request for a socket could not be decided", e);
      return new UpgradeDecision.Refuse(500);
    }
  }

  private static RequestException refusal(int status) {
    return RequestException.builder()
        .type(DirectHandler.EventType.OTHER)
        .status(Status.create(status))
        .setKeepAlive(false)
        .message("")
        .build();
  }
}
