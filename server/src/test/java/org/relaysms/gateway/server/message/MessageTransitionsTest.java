package org.relaysms.gateway.server.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaysms.gateway.server.message.MessageSamples.LATER;
import static org.relaysms.gateway.server.message.MessageSamples.NOW;
import static org.relaysms.gateway.server.message.MessageSamples.PULL;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaysms.gateway.server.message.MessageEvent.Claimed;
import org.relaysms.gateway.server.message.MessageEvent.Delivered;
import org.relaysms.gateway.server.message.MessageEvent.GivenUp;
import org.relaysms.gateway.server.message.MessageEvent.Opened;
import org.relaysms.gateway.server.message.MessageEvent.Refused;
import org.relaysms.gateway.server.message.MessageEvent.Released;
import org.relaysms.gateway.server.message.MessageEvent.Repeated;
import org.relaysms.gateway.server.message.MessageEvent.Undelivered;
import org.relaysms.gateway.server.message.MessageEvent.UnderLease;
import org.relaysms.gateway.server.message.MessageState.Accepted;
import org.relaysms.gateway.server.message.MessageState.Failed;
import org.relaysms.gateway.server.message.MessageState.Published;
import org.relaysms.gateway.server.message.MessageState.Publishing;
import org.relaysms.gateway.server.message.MessageState.Rejected;
import org.relaysms.gateway.server.message.MessageState.Retry;
import org.relaysms.gateway.server.message.MessageState.Waiting;

/// The life of a message (contract section 8); the whole table stands in `docs/protocol.md`.
class MessageTransitionsTest {
  private static final Set<Class<?>> ENDS = Set.of(Published.class, Failed.class);

  @Test
  void goesFromTheDoorToThePublisher() {
    var end =
        after(
            new Opened(),
            new Claimed(Taker.PUSH, LATER),
            new Delivered(Taker.PUSH, "answered 200"));

    assertThat(end).isEqualTo(new Published(1, Taker.PUSH));
  }

  @Test
  void countsEachTry() {
    var end =
        after(
            new Opened(),
            new Claimed(Taker.PUSH, LATER),
            new Undelivered(Taker.PUSH, LATER, "503"),
            new Claimed(PULL, LATER),
            new Undelivered(PULL, LATER, "busy"));

    assertThat(end).isEqualTo(new Retry(2, LATER, "busy"));
  }

  @Test
  void leavesATryUncountedThatWasNotMade() {
    var end = after(new Opened(), new Claimed(Taker.PUSH, LATER), new Released(Taker.PUSH));

    assertThat(end).isEqualTo(new Waiting());
  }

  @Test
  void believesNobodyButWhoHoldsTheMessage() {
    var held = new Publishing(0, PULL, LATER);

    assertThat(MessageTransitions.next(held, new Delivered(Taker.PUSH, "200"), NOW)).isEmpty();
    assertThat(MessageTransitions.next(held, new Delivered(Taker.pull("t2"), "200"), NOW))
        .isEmpty();
    assertThat(MessageTransitions.next(held, new Delivered(PULL, "200"), NOW)).isPresent();
  }

  @Test
  void believesALateTakerUntilAnotherHoldsTheMessage() {
    var over = new Publishing(0, PULL, NOW);
    var taken = MessageTransitions.next(over, new Claimed(Taker.PUSH, LATER), NOW).orElseThrow();

    assertThat(MessageTransitions.next(over, new Delivered(PULL, "late"), LATER)).isPresent();
    assertThat(MessageTransitions.next(taken, new Delivered(PULL, "too late"), LATER)).isEmpty();
  }

  /// The same taker holds it, by a later lease.
  @Test
  void believesANamedLeaseOnlyWhileItIsTheNewest() {
    var later = new Publishing(0, PULL, LATER);
    var failed = new Undelivered(PULL, LATER, "too slow");

    assertThat(MessageTransitions.next(later, new UnderLease(NOW, failed), LATER)).isEmpty();
    assertThat(MessageTransitions.next(later, new UnderLease(LATER, failed), LATER))
        .isEqualTo(MessageTransitions.next(later, failed, LATER));
    assertThat(MessageTransitions.next(new Waiting(), new UnderLease(LATER, failed), LATER))
        .isEmpty();
  }

  @Test
  void triesAnewWhatLayInQuarantineWhenItComesAgain() {
    var rejected = new Rejected(Rejection.NO_KEY_FITS);

    assertThat(MessageTransitions.next(rejected, new Repeated(), NOW)).contains(Accepted.FIRST);
  }

  /// A lease written before the clock was set back a day would else hold for a day.
  @Test
  void doesNotWaitForALeaseFromBeforeTheClockWentBack() {
    var strange = new Publishing(0, PULL, NOW.plus(Duration.ofDays(1)));

    assertThat(MessageTransitions.next(strange, new Claimed(Taker.PUSH, LATER), NOW)).isPresent();
  }

  static List<Long> seeds() {
    return new Random(7).longs(300).boxed().toList();
  }

  /// Whatever comes in whatever order, and then somebody who does his work: one end, which nothing
  /// but the operator can undo.
  @ParameterizedTest
  @MethodSource("seeds")
  void endsInOnePublishedOrOneDeadMessage(long seed) {
    var random = new Random(seed);
    var now = NOW;
    MessageState state = Accepted.FIRST;
    var deliveries = new ArrayList<MessageState>();
    for (var i = 0; i < 200; i++) {
      now = now.plus(Duration.ofSeconds(random.nextInt(400)));
      var next = MessageTransitions.next(state, anything(random, now), now);
      if (next.isPresent()) {
        state = next.get();
        if (state instanceof Published) {
          deliveries.add(state);
        }
      }
    }

    state = finished(state, now.plus(Duration.ofHours(1)));

    assertThat(ENDS).contains(state.getClass());
    assertThat(deliveries).hasSizeLessThanOrEqualTo(1);
  }

  /// All but the operator's verbs, which may undo an end.
  private static MessageEvent anything(Random random, Instant now) {
    var taker = random.nextBoolean() ? Taker.PUSH : PULL;
    var soon = now.plusSeconds(random.nextInt(300));
    return switch (random.nextInt(9)) {
      case 0, 1 -> new Opened();
      case 2 -> new Refused(Rejection.UNKNOWN_SENDER);
      case 3 -> new Repeated();
      case 4, 5 -> new Claimed(taker, soon);
      case 6 -> new Released(taker);
      case 7 -> new Undelivered(taker, soon, "503");
      default -> random.nextInt(4) > 0 ? new Delivered(taker, "200") : new GivenUp(taker, "400");
    };
  }

  private static MessageState finished(MessageState state, Instant now) {
    return List.of(
            new Repeated(),
            new Opened(),
            new Claimed(Taker.PUSH, now.plusSeconds(60)),
            new Delivered(Taker.PUSH, "200"))
        .stream()
        .reduce(
            state,
            (was, event) -> MessageTransitions.next(was, event, now).orElse(was),
            (a, b) -> b);
  }

  private static MessageState after(MessageEvent... events) {
    MessageState state = Accepted.FIRST;
    for (var event : events) {
      state = MessageTransitions.next(state, event, NOW).orElseThrow();
    }
    return state;
  }
}
