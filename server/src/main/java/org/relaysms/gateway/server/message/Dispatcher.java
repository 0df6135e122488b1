package org.relaysms.gateway.server.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.relaysms.gateway.server.http.Backoff;
import org.relaysms.gateway.server.kernel.Timers;
import org.relaysms.gateway.server.message.MessageEvent.Delivered;
import org.relaysms.gateway.server.message.MessageEvent.GivenUp;
import org.relaysms.gateway.server.message.MessageEvent.Released;
import org.relaysms.gateway.server.message.MessageEvent.Undelivered;

/// Hands opened messages to the Publisher, several at once (contract section 8). The first tries of
/// one user's messages go out in their order; what waits for a later try holds nothing back. While
/// the Publisher is away one message at a time asks for it, and the others wait uncounted.
///
/// Thread-safe. Every message here is claimed in the store; what a crash leaves claimed is given
/// back at the next start, and goes out again under the same `Idempotency-Key`.
final class Dispatcher {
  private static final Duration LEASE = Duration.ofHours(1);
  private static final Duration AGAIN = Duration.ofSeconds(1);
  private static final int HELD_PER_CALL = 4;

  /// No user's id.
  private static final String LATER = "";

  /// How messages go out.
  ///
  /// @param atOnce calls to the Publisher at one time
  /// @param patience how long after its acceptance a message is tried
  /// @param keepTexts whether a published message keeps its text
  record Terms(int atOnce, Duration patience, boolean keepTexts) {}

  private final MessageLedger ledger;
  private final Boxes boxes;
  private final PublisherClient client;
  private final PublisherCircuit circuit;
  private final Terms terms;
  private final Clock clock;
  private final RandomGenerator random;
  private final Timers timers;
  private final Executor executor;
  private final Consumer<Throwable> failed;
  private final Lanes lanes;
  private final Pump pump;
  private final Semaphore calls;
  private final Turns turns = new Turns(this::roomOf);

  /// Of each message that is held: whose first try it is, or [#LATER].
  private final Map<Long, String> held = new ConcurrentHashMap<>();

  Dispatcher(
      MessageLedger ledger,
      Boxes boxes,
      PublisherClient client,
      PublisherCircuit circuit,
      Terms terms,
      Clock clock,
      RandomGenerator random,
      Timers timers,
      Executor executor,
      Consumer<Throwable> failed) {
    this.ledger = ledger;
    this.boxes = boxes;
    this.client = client;
    this.circuit = circuit;
    this.terms = terms;
    this.clock = clock;
    this.random = random;
    this.timers = timers;
    this.executor = executor;
    this.failed = failed;
    lanes = new Lanes(executor, failed);
    pump = new Pump(this::look, executor, failed);
    calls = new Semaphore(terms.atOnce(), true);
  }

  /// Looks for messages to hand out; does not block.
  void wake() {
    pump.wake();
  }

  /// Takes no more; what is under way ends by itself, or is given back at the next start.
  void stop() {
    pump.stop();
  }

  /// Only where much room is free, so that a claim takes many; and one message while the Publisher
  /// is away.
  private void look() {
    var most = terms.atOnce() * HELD_PER_CALL;
    var room = away() ? 1 - held.size() : most - held.size();
    if ((room >= most / 2 || away()) && room > 0 && circuit.mayCall()) {
      ledger.claim(Taker.PUSH, clock.instant().plus(LEASE), room, turns).forEach(this::begin);
    }
  }

  private boolean away() {
    return circuit.health() instanceof PublisherHealth.Away;
  }

  /// So that one user's messages never take all places.
  private int roomOf(String user) {
    return HELD_PER_CALL - Collections.frequency(held.values(), user);
  }

  /// One that is in hand already was claimed again since its lease ended, say because the machine
  /// slept: then the lease is renewed, and nothing else.
  private void begin(MessageRow row) {
    var user = row.tries() == 0 ? String.valueOf(row.userId()) : LATER;
    if (held.putIfAbsent(row.seq(), user) != null) {
      return;
    }
    if (row.tries() == 0) {
      lanes.submit(user, () -> publish(row));
    } else {
      executor.execute(() -> guarded(() -> publish(row)));
    }
  }

  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      failed.accept(e);
    }
  }

  private void publish(MessageRow row) {
    calls.acquireUninterruptibly();
    try {
      settle(row, circuit.permits() ? tried(row) : new Released(Taker.PUSH));
    } finally {
      calls.release();
    }
  }

  private MessageEvent tried(MessageRow row) {
    try {
      return sent(row, parcel(row));
    } catch (WrongMasterKey e) {
      circuit.release();
      return new GivenUp(Taker.PUSH, e.words());
    } catch (RuntimeException | Error e) {
      circuit.release();
      failed.accept(e);
      var due = clock.instant().plus(Backoff.USUAL.after(row.tries(), random));
      return new Undelivered(Taker.PUSH, due, "the server failed at it; its log says more");
    }
  }

  private MessageEvent sent(MessageRow row, Parcel parcel) {
    var outcome = client.publish(parcel);
    circuit.report(outcome);
    return switch (outcome) {
      case PublishOutcome.Published(var status) ->
          new Delivered(Taker.PUSH, "the Publisher answered " + status);
      case PublishOutcome.Permanent(var reason) -> new GivenUp(Taker.PUSH, reason);
      case PublishOutcome.Temporary(var reason, var wish) -> {
        var now = clock.instant();
        var pause = Backoff.USUAL.after(row.tries(), random);
        var due = now.plus(wish.filter(asked -> asked.compareTo(pause) > 0).orElse(pause));
        yield outOfPatience(row, now)
            ? new GivenUp(
                Taker.PUSH, "tried for %d days: %s".formatted(terms.patience().toDays(), reason))
            : new Undelivered(Taker.PUSH, due, reason);
      }
    };
  }

  private boolean outOfPatience(MessageRow row, Instant now) {
    return row.triedFrom().plus(terms.patience()).isBefore(now);
  }

  private Parcel parcel(MessageRow row) {
    var id = row.messageId();
    var stored = row.bodyBox();
    return new Parcel(
        id,
        boxes.sender(id, row.senderBox()).orElseThrow(WrongMasterKey::new),
        boxes
            .body(id, stored == null ? "" : stored)
            .map(text -> new String(text, UTF_8))
            .orElseThrow(WrongMasterKey::new));
  }

  /// Writes the end of a try; a store that does not take it now is asked again, and until then the
  /// message stays ours.
  private void settle(MessageRow row, MessageEvent event) {
    var written =
        event instanceof Delivered delivered
            ? ledger.delivered(row.seq(), delivered, terms.keepTexts())
            : ledger.move(row.seq(), event);
    var _ =
        written.whenComplete(
            (_, failure) -> {
              if (failure == null) {
                held.remove(row.seq());
                pump.wake();
              } else {
                timers.after(
                    AGAIN, () -> executor.execute(() -> guarded(() -> settle(row, event))));
              }
            });
  }
}
