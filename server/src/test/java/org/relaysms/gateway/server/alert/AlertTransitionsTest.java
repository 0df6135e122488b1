package org.relaysms.gateway.server.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.server.alert.AlertEvent.Deaf;
import org.relaysms.gateway.server.alert.AlertEvent.Dropped;
import org.relaysms.gateway.server.alert.AlertEvent.Heard;
import org.relaysms.gateway.server.alert.AlertEvent.Overdue;
import org.relaysms.gateway.server.alert.AlertEvent.Telling;
import org.relaysms.gateway.server.alert.AlertState.Fine;
import org.relaysms.gateway.server.alert.AlertState.Missed;
import org.relaysms.gateway.server.alert.AlertState.Returned;
import org.relaysms.gateway.server.alert.AlertState.Silent;

class AlertTransitionsTest {
  private static final Instant LAST = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant NOW = LAST.plusSeconds(300);
  private static final long PINGS = 7;

  @ParameterizedTest
  @CsvSource({
    "FINE, OVERDUE, MISSED",
    "FINE, HEARD, -",
    "FINE, HEARD_NOTHING_NEW, -",
    "FINE, TELLING, -",
    "FINE, DEAF, -",
    "FINE, DROPPED, -",
    "MISSED, OVERDUE, -",
    "MISSED, HEARD, FINE",
    "MISSED, HEARD_NOTHING_NEW, -",
    "MISSED, TELLING, SILENT",
    "MISSED, DEAF, FINE",
    "MISSED, DROPPED, FINE",
    "SILENT, OVERDUE, -",
    "SILENT, HEARD, RETURNED",
    "SILENT, HEARD_NOTHING_NEW, -",
    "SILENT, TELLING, -",
    "SILENT, DEAF, -",
    "SILENT, DROPPED, FINE",
    "RETURNED, OVERDUE, SILENT",
    "RETURNED, HEARD, -",
    "RETURNED, HEARD_NOTHING_NEW, -",
    "RETURNED, TELLING, FINE",
    "RETURNED, DEAF, -",
    "RETURNED, DROPPED, FINE"
  })
  void goesByTheTable(String state, String event, String after) {
    var next = AlertTransitions.next(state(state), event(event), NOW);

    assertThat(next).isEqualTo(after.equals("-") ? Optional.empty() : Optional.of(state(after)));
  }

  @Test
  void keepsWhenItWasToldThroughAReturnThatNobodyHeardOf() {
    var told = LAST.plusSeconds(100);
    var returned = new Returned(LAST, PINGS, told, NOW);

    var again = AlertTransitions.next(returned, new Overdue(NOW, 9), NOW.plusSeconds(300));

    assertThat(again).contains(new Silent(NOW, 9, told));
  }

  /// Whatever happens, the operator hears of a silence and of its end by turns.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void tellsASilenceAndItsEndByTurns(long seed) {
    var random = new Random(seed);
    AlertState state = new Fine();
    var told = new ArrayList<String>();
    for (var step = 0; step < 5_000; step++) {
      var event = any(random);
      var next = AlertTransitions.next(state, event, NOW.plusSeconds(step));
      if (event instanceof Telling && next.isPresent()) {
        told.add(next.get() instanceof Silent ? "silent" : "back");
      }
      if (event instanceof Dropped && knows(state)) {
        told.add("back");
      }
      state = next.orElse(state);
    }

    assertThat(told).hasSizeGreaterThan(100);
    for (var at = 0; at < told.size(); at++) {
      assertThat(told.get(at)).isEqualTo(at % 2 == 0 ? "silent" : "back");
    }
  }

  private static boolean knows(AlertState state) {
    return state instanceof Silent || state instanceof Returned;
  }

  private static AlertEvent any(Random random) {
    var pings = random.nextLong(3);
    return List.of(
            new Overdue(LAST, pings), new Heard(pings), new Telling(), new Deaf(), new Dropped())
        .get(random.nextInt(5));
  }

  private static AlertState state(String name) {
    return switch (name) {
      case "FINE" -> new Fine();
      case "MISSED" -> new Missed(LAST, PINGS, NOW);
      case "SILENT" -> new Silent(LAST, PINGS, NOW);
      default -> new Returned(LAST, PINGS, NOW, NOW);
    };
  }

  private static AlertEvent event(String name) {
    return switch (name) {
      case "OVERDUE" -> new Overdue(LAST, PINGS);
      case "HEARD" -> new Heard(PINGS + 1);
      case "HEARD_NOTHING_NEW" -> new Heard(PINGS);
      case "TELLING" -> new Telling();
      case "DEAF" -> new Deaf();
      default -> new Dropped();
    };
  }
}
