package org.relaysms.gateway.server.ws;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.kernel.Mailbox;
import org.relaysms.gateway.server.kernel.Timers;
import org.relaysms.gateway.server.kernel.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One open socket: everything that is written goes through one mailbox, and its end is told once.
/// Thread-safe.
final class Socket implements Peer {
  private static final Logger LOG = LoggerFactory.getLogger(Socket.class);
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final ConnectionContext context;
  private final Conversation conversation;
  private final WebSockets sockets;
  private final Mailbox outbound;
  private final Queue<Probe> probes = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final CompletableFuture<Boolean> farewell = new CompletableFuture<>();
  private final CompletableFuture<@Nullable Void> gone = new CompletableFuture<>();
  private final Runnable cut;
  private final AtomicReference<Timers.@Nullable Cancellable> keepAlive = new AtomicReference<>();

  /// `cut` ends the connection under the socket.
  Socket(ConnectionContext context, Conversation conversation, WebSockets sockets, Runnable cut) {
    this.context = context;
    this.cut = cut;
    this.conversation = conversation;
    this.sockets = sockets;
    // Room for pongs and the close frame besides the frames of the conversation.
    outbound =
        new Mailbox(sockets.executor(), sockets.limits().outboundFrames() + 4, this::writeFailed);
  }

  /// Opens the conversation on the connection's own thread, which then writes what it was given to
  /// say, without a wait for another.
  void start() {
    sockets.opened(this);
    keepAliveLater();
    outbound.run(() -> guarded(() -> conversation.opened(this)));
  }

  @Override
  public void text(String message) {
    send(Frames.text(message));
  }

  @Override
  public void close(int code, String reason) {
    sayGoodbye(new Closure.ByUs(code), Frames.close(code, reason));
  }

  /// Closes, and tells when the peer has answered or gone: were the connection cut before, the
  /// close frame could be lost on its way.
  CompletableFuture<@Nullable Void> farewell(int code, String reason) {
    close(code, reason);
    return gone;
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
    send(Frames.ping());
  }

  @Override
  public String address() {
    return Addresses.of(context.remotePeer());
  }

  void pong(byte[] payload) {
    send(Frames.pong(payload));
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

  /// Answers in kind, unless we spoke first, and waits until that is written.
  void closedByPeer(int code) {
    var answer = code == CloseCode.NONE ? CloseCode.NORMAL : code;
    sayGoodbye(new Closure.ByPeer(code), Frames.close(answer, ""));
    farewell.completeOnTimeout(false, FAREWELL.toSeconds(), TimeUnit.SECONDS).join();
  }

  void lost() {
    if (end(new Closure.Lost())) {
      cut.run();
    }
    farewell.complete(false);
  }

  /// The connection has ended.
  void disconnected() {
    lost();
    gone.complete(null);
  }

  private void sayGoodbye(Closure how, BufferData closeFrame) {
    if (end(how)) {
      outbound.post(() -> writeLast(closeFrame));
      sockets.timers().after(FAREWELL, cut);
    }
  }

  private void send(BufferData frame) {
    if (!ended.get() && !outbound.post(() -> write(frame))) {
      lost();
    }
  }

  private void write(BufferData frame) {
    context.dataWriter().writeNow(frame);
  }

  private void writeLast(BufferData frame) {
    write(frame);
    farewell.complete(true);
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

  /// The next ping counts from this one, however late its pong is.
  private void ping() {
    keepAliveLater();
    probe(sockets.limits().pongWithin(), this::pinged);
  }

  private void pinged(boolean alive) {
    if (!alive) {
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

  private void writeFailed(Throwable cause) {
    LOG.debug("a socket could not be written to: {}", cause.getClass().getName());
    lost();
  }

  private void guarded(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      LOG.error("a conversation failed", Wordless.of(e));
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
