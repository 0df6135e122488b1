package org.relaysms.gateway.server.ws;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.websocket.ClientWsFrame;
import io.helidon.websocket.WsCloseException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The reading side of a socket: takes frames off the wire on the connection's own thread and tells
/// the [Socket]. Whatever goes wrong ends here, as a close code without a text.
final class SocketConnection implements ServerConnection {
  private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);
  private static final int CONTROL_BYTES = 125;

  private final ConnectionContext context;
  private final int maxBytes;
  private final Socket socket;
  private final MessageAssembly message;
  private volatile @Nullable Thread reading;

  SocketConnection(ConnectionContext context, WebSockets sockets, Conversation conversation) {
    this.context = context;
    maxBytes = sockets.limits().messageBytes();
    socket = new Socket(context, conversation, sockets, () -> close(true));
    message = new MessageAssembly(maxBytes);
  }

  /// Runs until the socket has ended; then Helidon closes the connection.
  @Override
  public void handle(Limit limit) {
    reading = Thread.currentThread();
    try {
      socket.start();
      serve();
    } catch (RuntimeException e) {
      LOG.debug("a connection ended: {}", e.getClass().getName());
    } finally {
      reading = null;
      var _ = Thread.interrupted();
      socket.disconnected();
    }
  }

  /// A socket has its own keep-alive.
  @Override
  public Duration idleTime() {
    return Duration.ZERO;
  }

  /// An interrupted read closes the connection under it.
  @Override
  public void close(boolean interrupt) {
    var thread = reading;
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void serve() {
    try {
      while (take(ClientWsFrame.read(context, context.dataReader(), maxBytes))) {
        socket.signOfLife();
      }
    } catch (DataReader.InsufficientDataAvailableException e) {
      socket.lost();
    } catch (WsCloseException e) {
      refuse(e.closeCode());
    } catch (CharacterCodingException e) {
      refuse(CloseCode.NOT_CONSISTENT);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      refuse(CloseCode.PROTOCOL_ERROR);
    }
  }

  /// False when the peer has said goodbye.
  private boolean take(ClientWsFrame frame) throws CharacterCodingException {
    var payload = frame.payloadData();
    return switch (frame.opCode()) {
      case TEXT, BINARY, CONTINUATION -> {
        var whole = message.add(frame.opCode(), payload, frame.fin());
        whole.ifPresent(socket::received);
        yield true;
      }
      case PING -> {
        socket.pong(control(frame, payload));
        yield true;
      }
      case PONG -> {
        control(frame, payload);
        yield true;
      }
      case CLOSE -> {
        socket.closedByPeer(code(control(frame, payload)));
        yield false;
      }
    };
  }

  private static byte[] control(ClientWsFrame frame, BufferData payload) {
    if (!frame.fin() || payload.available() > CONTROL_BYTES) {
      throw new WsCloseException("", CloseCode.PROTOCOL_ERROR);
    }
    return payload.readBytes();
  }

  /// RFC 6455 section 7.1.5: without a code it is 1005.
  private static int code(byte[] payload) throws CharacterCodingException {
    return switch (payload.length) {
      case 0 -> CloseCode.NONE;
      case 1 -> throw new WsCloseException("", CloseCode.PROTOCOL_ERROR);
      default -> codeBefore(ByteBuffer.wrap(payload));
    };
  }

  private static int codeBefore(ByteBuffer reason) throws CharacterCodingException {
    var code = Short.toUnsignedInt(reason.getShort());
    if (!CloseCode.sendable(code)) {
      throw new WsCloseException("", CloseCode.PROTOCOL_ERROR);
    }
    StandardCharsets.UTF_8.newDecoder().decode(reason);
    return code;
  }

  /// Goes on taking bytes until the peer hangs up or the farewell is over: were they left unread,
  /// closing would reset the connection and the peer never see the code.
  private void refuse(int code) {
    socket.close(code, "");
    var reader = context.dataReader();
    while (true) {
      reader.ensureAvailable();
      reader.skip(reader.available());
    }
  }
}
