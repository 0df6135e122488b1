package org.relaysms.gateway.server.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.kernel.Mailbox;
import org.relaysms.gateway.server.kernel.Timers.Cancellable;
import org.relaysms.gateway.server.sync.SyncEffect.AnswerDecision;
import org.relaysms.gateway.server.sync.SyncEffect.AnswerHandshake;
import org.relaysms.gateway.server.sync.SyncEffect.AnswerVerify;
import org.relaysms.gateway.server.sync.SyncEffect.AwaitVerify;
import org.relaysms.gateway.server.sync.SyncEffect.BeginVerify;
import org.relaysms.gateway.server.sync.SyncEffect.Close;
import org.relaysms.gateway.server.sync.SyncEffect.Probe;
import org.relaysms.gateway.server.sync.SyncEffect.ResumeVerify;
import org.relaysms.gateway.server.sync.SyncEffect.SendAck;
import org.relaysms.gateway.server.sync.SyncEffect.SendCode;
import org.relaysms.gateway.server.sync.SyncEffect.SendPause;
import org.relaysms.gateway.server.sync.SyncState.Ending;
import org.relaysms.gateway.server.sync.SyncState.Over;
import org.relaysms.gateway.server.sync.SyncTransitions.Step;
import org.relaysms.gateway.server.ws.Peer;

/// One session at work on this node: its mailbox, its timer, its pages' sockets, and the requests
/// that wait for an answer. What is true of the session lies in the store; this carries out what
/// [SyncTransitions] says.
///
/// Thread-safe: everything but posting happens in the mailbox.
final class LiveSession {
  /// Never reached in earnest: each waiting event is a connection that waits for its answer.
  private static final int MOST_WAITING = 1_024;

  private static final Duration PROBE = Duration.ofSeconds(2);
  private static final SyncState GONE = new Over(Ending.FORGOTTEN, Optional.empty());

  private final String handle;
  private final SyncFloor floor;
  private final Mailbox mailbox;
  private final AtomicInteger lastSocket = new AtomicInteger();
  private final Map<Integer, Peer> pages = new HashMap<>(2);
  private final List<CompletableFuture<SyncEffect>> waiting = new ArrayList<>(0);
  private @Nullable Cancellable timer;
  private Optional<Instant> wake = Optional.empty();

  LiveSession(String handle, SyncFloor floor) {
    this.handle = handle;
    this.floor = floor;
    mailbox = new Mailbox(floor.executor(), MOST_WAITING, floor.failed());
  }

  String handle() {
    return handle;
  }

  /// Starts the timer of a session that was just put into the store.
  void begin() {
    post(() -> keepTime(floor.store().get(handle).flatMap(session -> session.state().wake())));
  }

  /// The number of a socket that is about to open.
  int nextSocket() {
    return lastSocket.incrementAndGet();
  }

  /// On the socket's own thread where it can be: the first code counts from now.
  void opened(int socket, Peer peer) {
    expected(
        mailbox.run(
            () -> {
              pages.put(socket, peer);
              handle(new SyncEvent.PageOpened(socket), new CompletableFuture<>());
            }));
  }

  void closed(int socket) {
    post(
        () -> {
          pages.remove(socket);
          handle(new SyncEvent.PageClosed(socket), new CompletableFuture<>());
        });
  }

  void tell(SyncEvent event) {
    var _ = ask(event);
  }

  /// The effect that answers the event: an [AnswerHandshake], [AnswerVerify], [BeginVerify] or
  /// [AnswerDecision]. An event that asks nothing is never answered.
  CompletableFuture<SyncEffect> ask(SyncEvent event) {
    var asker = new CompletableFuture<SyncEffect>();
    if (!mailbox.post(() -> handleFor(asker, event))) {
      asker.completeExceptionally(new IllegalStateException("a session's mailbox is full"));
    }
    return asker;
  }

  private void handleFor(CompletableFuture<SyncEffect> asker, SyncEvent event) {
    try {
      handle(event, asker);
    } catch (Throwable e) {
      asker.completeExceptionally(e);
      throw e;
    }
  }

  private void post(Runnable task) {
    expected(mailbox.post(task));
  }

  private void expected(boolean room) {
    if (!room) {
      floor.failed().accept(new IllegalStateException("a session's mailbox is full"));
    }
  }

  private void handle(SyncEvent event, CompletableFuture<SyncEffect> asker) {
    var effects = advance(event);
    for (var effect : effects) {
      perform(effect, event, asker);
    }
  }

  /// Moves the session in the store; who loses the race against another node looks again.
  private List<SyncEffect> advance(SyncEvent event) {
    while (true) {
      var now = floor.clock().instant();
      var found = floor.store().get(handle);
      var state = found.map(Session::state).orElse(GONE);
      var step = floor.rules().next(state, event, now);
      if (step.state().equals(state) || moved(found.orElseThrow(), step, now)) {
        keepTime(step.state().wake());
        return step.effects();
      }
    }
  }

  private boolean moved(Session before, Step step, Instant now) {
    var after = before.with(step.state(), now);
    var won =
        step.state() instanceof Over
            ? floor.store().remove(before)
            : floor.store().replace(before, after);
    if (won) {
      floor.moves().publish(new SyncFloor.Moved(before, after));
    }
    return won;
  }

  private void keepTime(Optional<Instant> next) {
    if (next.equals(wake) && timer != null) {
      return;
    }
    stopTimer();
    wake = next;
    next.ifPresent(this::startTimer);
  }

  private void startTimer(Instant due) {
    var delay = Duration.between(floor.clock().instant(), due);
    timer = floor.timers().after(delay.isNegative() ? Duration.ZERO : delay, this::tick);
  }

  private void stopTimer() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  private void tick() {
    post(
        () -> {
          timer = null;
          handle(new SyncEvent.Tick(floor.freshId()), new CompletableFuture<>());
        });
  }

  private void perform(SyncEffect effect, SyncEvent cause, CompletableFuture<SyncEffect> asker) {
    switch (effect) {
      case SendCode(var socket, var id) -> send(socket, floor.codeFrame(handle, id));
      case SendPause(var socket) -> send(socket, Optional.of("201- pause"));
      case SendAck(var socket) -> send(socket, Optional.of("200- ack"));
      case Close(var socket, var status, var reason) -> close(socket, status, reason);
      case Probe(var socket) -> probe(socket);
      case AnswerHandshake answer -> asker.complete(answer);
      case BeginVerify begin -> asker.complete(begin);
      case ResumeVerify resume -> waiting.removeFirst().complete(new BeginVerify(resume.claim()));
      case AnswerDecision answer -> asker.complete(answer);
      case AwaitVerify _ -> waiting.add(asker);
      case AnswerVerify answer -> answer(answer, cause, asker);
    }
  }

  /// The end of a check answers all that wait for it; what is said to a newcomer is his alone.
  private void answer(AnswerVerify answer, SyncEvent cause, CompletableFuture<SyncEffect> asker) {
    asker.complete(answer);
    if (!(cause instanceof SyncEvent.VerifyAsked)) {
      waiting.forEach(other -> other.complete(answer));
      waiting.clear();
    }
  }

  private void send(int socket, Optional<String> frame) {
    var page = pages.get(socket);
    if (page != null) {
      frame.ifPresent(page::text);
    }
  }

  private void close(int socket, int status, String reason) {
    var page = pages.remove(socket);
    if (page != null) {
      page.close(status, reason);
    }
  }

  private void probe(int socket) {
    var page = pages.get(socket);
    if (page == null) {
      tell(new SyncEvent.PageProbed(socket, false));
    } else {
      page.probe(PROBE, alive -> tell(new SyncEvent.PageProbed(socket, alive)));
    }
  }
}
