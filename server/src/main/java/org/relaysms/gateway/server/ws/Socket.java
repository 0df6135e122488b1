package org.relaysms.gateway.server.ws;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.websocket.WsSession;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.kernel.Mailbox;
import org.relaysms.gateway.server.kernel.Timers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One open socket: everything that is written goes through one mailbox, and its end is told once.
/// Thread-safe.
final class Socket implements Peer {
  private static final Logger LOG = LoggerFactory.getLogger(Socket.class);
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final WsSession session;
  private final Conversation conversation;
  private final WebSockets sockets;
  private final Mailbox outbound;
  private final Queue<Probe> probes = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicReference<Timers.@Nullable Cancellable> keepAlive = new AtomicReference<>();

  Socket(WsSession session, Conversation conversation, WebSockets sockets) {
    this.session = session;
    this.conversation = conversation;
    this.sockets = sockets;
    // Room for pongs and the close frame besides the frames of the conversation.
    outbound =
        new Mailbox(sockets.executor(), sockets.limits().outboundFrames() + 4, this::writeFailed);
  }

  void start() {
    sockets.opened(this);
    guarded(() -> conversation.opened(this));
    keepAliveLater();
  }

  @Override
  public void text(String message) {
    send(() -> session.send(message, true));
  }

  @Override
  public void close(int code, String reason) {
    if (end(new Closure.ByUs(code))) {
      outbound.post(() -> session.close(code, reason));
      sockets.timers().after(FAREWELL, this::cut);
    }
  }

  @Override
  public void probe(Duration within, Consumer<Boolean> answer) {
    var probe = new Probe(answer);
    if (ended.get()) {
      probe.answer(false);
      return;
    }
    probes.add(probe);
    sockets.timers().after(within, () -> expire(probe));
    send(() -> session.ping(BufferData.empty()));
  }

  @Override
  public String address() {
    return session.socketContext().remotePeer().host();
  }

  void pong(byte[] payload) {
    send(() -> session.pong(BufferData.create(payload)));
  }

  void received(String message) {
    if (!ended.get()) {
      guarded(() -> conversation.text(message));
    }
  }

  void signOfLife() {
    for (var probe = probes.poll(); probe != null; probe = probes.poll()) {
      probe.answer(true);
    }
  }

  void closedByPeer(int code) {
    end(new Closure.ByPeer(code));
  }

  void lost() {
    if (end(new Closure.Lost())) {
      sockets.executor().execute(this::cut);
    }
  }

  private void send(Runnable frame) {
    if (!ended.get() && !outbound.post(frame)) {
      lost();
    }
  }

  private void expire(Probe probe) {
    probes.remove(probe);
    probe.answer(false);
  }

  private void keepAliveLater() {
    if (!ended.get()) {
      keepAlive.set(sockets.timers().after(sockets.limits().pingEvery(), this::ping));
    }
  }

  private void ping() {
    probe(sockets.limits().pongWithin(), this::pinged);
  }

  private void pinged(boolean alive) {
    if (alive) {
      keepAliveLater();
    } else {
      lost();
    }
  }

  private boolean end(Closure how) {
    if (!ended.compareAndSet(false, true)) {
      return false;
    }
    sockets.ended(this);
    var timer = keepAlive.getAndSet(null);
    if (timer != null) {
      timer.cancel();
    }
    List.copyOf(probes).forEach(this::expire);
    guarded(() -> conversation.closed(how));
    return true;
  }

  /// Ends the connection under the socket, for a peer that does not say goodbye; one that did is
  /// gone already.
  private void cut() {
    if (session instanceof ServerConnection connection) {
      connection.close(true);
    }
  }

  private void writeFailed(RuntimeException cause) {
    LOG.debug("a socket could not be written to", cause);
    lost();
  }

  private void guarded(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      LOG.error("a conversation failed", e);
      close(CloseCode.UNEXPECTED, "");
    }
  }

  private static final class Probe {
    private final AtomicBoolean answered = new AtomicBoolean();
    private final Consumer<Boolean> answer;

    Probe(Consumer<Boolean> answer) {
      this.answer = answer;
    }

    void answer(boolean alive) {
      if (answered.compareAndSet(false, true)) {
        answer.accept(alive);
      }
    }
  }
}
