package org.relaysms.gateway.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.message.PublishOutcome.Permanent;
import org.relaysms.gateway.server.message.PublishOutcome.Published;
import org.relaysms.gateway.server.message.PublishOutcome.Temporary;
import org.relaysms.gateway.server.message.PublisherHealth.Away;
import org.relaysms.gateway.server.message.PublisherHealth.Off;
import org.relaysms.gateway.server.message.PublisherHealth.Reachable;
import org.relaysms.gateway.server.message.PublisherHealth.Unknown;

class PublisherCircuitTest {
  private static final Instant START = SteppedTime.START;
  private static final PublishOutcome PUBLISHED = new Published(200);
  private static final PublishOutcome REFUSED = new Permanent("refused");
  private static final PublishOutcome IN_VAIN = inVain("away");

  private final SteppedTime time = new SteppedTime();
  private final PublisherCircuit circuit = PublisherCircuit.on(time);
  private final List<PublisherHealth> told = new ArrayList<>();

  PublisherCircuitTest() {
    circuit.changes().subscribe(told::add);
  }

  @Test
  void knowsNothingBeforeTheFirstTry() {
    assertThat(circuit.health()).isEqualTo(new Unknown());
    assertThat(circuit.permits()).isTrue();
  }

  @Test
  void saysWhetherCallsGoThrough() {
    assertThat(circuit.state()).isEqualTo(CircuitState.CLOSED);
    fail(5);
    assertThat(circuit.state()).isEqualTo(CircuitState.OPEN);
    time.advance(Duration.ofSeconds(1));
    assertThat(circuit.permits()).isTrue();
    assertThat(circuit.state()).isEqualTo(CircuitState.HALF_OPEN);

    circuit.report(PUBLISHED);

    assertThat(circuit.state()).isEqualTo(CircuitState.CLOSED);
    assertThat(PublisherCircuit.off(time).state()).isEqualTo(CircuitState.OFF);
  }

  @Test
  void permitsNothingWithoutAPublisher() {
    var off = PublisherCircuit.off(time);

    assertThat(off.permits()).isFalse();
    off.release();
    off.report(PUBLISHED);
    off.report(IN_VAIN);

    assertThat(off.health()).isEqualTo(new Off());
    assertThat(off.permits()).isFalse();
  }

  @Test
  void remembersTheLastAnswer() {
    circuit.report(PUBLISHED);
    time.advance(Duration.ofSeconds(3));
    circuit.report(REFUSED);

    assertThat(circuit.health()).isEqualTo(new Reachable(START.plusSeconds(3)));
  }

  @Test
  void goesOnThroughFourFailures() {
    fail(4);

    assertThat(circuit.health()).isEqualTo(new Unknown());
    assertThat(circuit.permits()).isTrue();
  }

  @Test
  void restsAfterFiveFailuresInARow() {
    circuit.report(PUBLISHED);
    time.advance(Duration.ofSeconds(1));
    fail(4);
    time.advance(Duration.ofSeconds(5));
    circuit.report(inVain("the latest"));

    assertThat(circuit.permits()).isFalse();
    assertThat(circuit.health())
        .isEqualTo(new Away(START.plusSeconds(1), "the latest", START.plusSeconds(7)));
  }

  @Test
  void countsAnewAfterEachAnswer() {
    fail(4);
    circuit.report(REFUSED);
    fail(4);

    assertThat(circuit.permits()).isTrue();
    assertThat(circuit.health()).isEqualTo(new Reachable(START));
  }

  @Test
  void letsOneProbeThroughAtATime() {
    fail(5);
    time.advance(Duration.ofMillis(999));
    assertThat(circuit.permits()).isFalse();

    time.advance(Duration.ofMillis(1));

    assertThat(circuit.permits()).isTrue();
    assertThat(circuit.permits()).isFalse();
    time.advance(Duration.ofMinutes(14));
    assertThat(circuit.permits()).isFalse();
  }

  @Test
  void restsLongerAfterEachFailedProbeUpToAMinute() {
    fail(5);

    assertThat(pauses(8)).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    assertThat(((Away) circuit.health()).since()).isEqualTo(START);
  }

  @Test
  void opensAtTheFirstAnswerAndBeginsWithShortPausesAgain() {
    fail(5);
    pauses(4);
    probe();
    circuit.report(REFUSED);

    assertThat(circuit.permits()).isTrue();
    assertThat(circuit.permits()).isTrue();
    assertThat(circuit.health()).isInstanceOf(Reachable.class);

    fail(5);
    assertThat(pauses(2)).containsExactly(1L, 2L);
  }

  @Test
  void takesAnotherProbeForOneThatWasNotUsed() {
    fail(5);
    probe();

    circuit.release();

    assertThat(circuit.permits()).isTrue();
    assertThat(circuit.permits()).isFalse();
  }

  @Test
  void takesAnotherProbeForOneThatWasLost() {
    fail(5);
    probe();

    time.advance(Duration.ofMinutes(15));

    assertThat(circuit.permits()).isTrue();
    assertThat(circuit.permits()).isFalse();
  }

  @Test
  void aReleaseChangesNothingWhileAllMayCall() {
    fail(4);
    circuit.release();
    circuit.report(IN_VAIN);

    assertThat(circuit.permits()).isFalse();
  }

  @Test
  void takesLateNewsOfCallsFromBefore() {
    fail(5);
    circuit.report(inVain("late"));
    assertThat(circuit.health()).isEqualTo(new Away(START, "away", START.plusSeconds(1)));

    circuit.report(PUBLISHED);
    assertThat(circuit.health()).isEqualTo(new Reachable(START));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1})
  void isNotHeldUpByAClockThatJumps(long days) {
    fail(5);

    time.jumpTo(START.plus(Duration.ofDays(days)));

    assertThat(circuit.permits()).isTrue();
    assertThat(circuit.permits()).isFalse();
    time.jumpTo(START);
    circuit.report(IN_VAIN);
    assertThat(pauses(1)).containsExactly(2L);
  }

  @Test
  void tellsOfEachChange() {
    circuit.report(PUBLISHED);
    circuit.report(PUBLISHED);
    fail(7);
    probe();
    circuit.report(inVain("still away"));
    time.advance(Duration.ofSeconds(2));
    probe();
    circuit.report(PUBLISHED);

    assertThat(told)
        .containsExactly(
            new Reachable(START),
            new Away(START, "away", START.plusSeconds(1)),
            new Away(START, "still away", START.plusSeconds(3)),
            new Reachable(START.plusSeconds(3)));
  }

  /// Whatever happens, callers go through while the Publisher answers, and otherwise at most one
  /// within each pause.
  @Test
  void neverHammersAndNeverSticks() {
    var random = new Random(20260301);
    var probing = false;
    for (var step = 0; step < 100_000; step++) {
      time.advance(Duration.ofMillis(random.nextInt(5000)));
      var before = circuit.health();
      var permitted = circuit.permits();
      if (before instanceof Away away) {
        var due = !time.instant().isBefore(away.nextTry());
        assertThat(permitted).as("step %d", step).isEqualTo(due && !probing);
        probing = probing || permitted;
      } else {
        assertThat(permitted).as("step %d", step).isTrue();
      }
      var over = random.nextInt(3) > 0;
      if (permitted && over) {
        circuit.report(random.nextInt(10) == 0 ? PUBLISHED : IN_VAIN);
        probing = false;
      } else if (probing && random.nextInt(4) == 0) {
        circuit.release();
        probing = false;
      }
    }
    assertThat(told).hasSizeGreaterThan(1000);
  }

  private void fail(int times) {
    for (var i = 0; i < times; i++) {
      circuit.report(IN_VAIN);
    }
  }

  /// Waits until a probe may go, and sends it.
  private void probe() {
    time.jumpTo(((Away) circuit.health()).nextTry());
    assertThat(circuit.permits()).isTrue();
  }

  /// How many seconds lay between tries that all failed.
  private List<Long> pauses(int probes) {
    var pauses = new ArrayList<Long>();
    for (var i = 0; i < probes; i++) {
      var nextTry = ((Away) circuit.health()).nextTry();
      pauses.add(Duration.between(time.instant(), nextTry).toSeconds());
      probe();
      circuit.report(IN_VAIN);
    }
    return pauses;
  }

  private static Temporary inVain(String reason) {
    return new Temporary(reason, Optional.empty());
  }
}
