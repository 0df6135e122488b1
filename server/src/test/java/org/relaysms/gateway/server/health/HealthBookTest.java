package org.relaysms.gateway.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.kernel.SteppedTime;

class HealthBookTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(50);
  private final CompletableFuture<Facts> hanging = new CompletableFuture<>();
  private final AtomicInteger begun = new AtomicInteger();

  @Test
  void reportsInTheOrderOfTheReadings() {
    var readings = new LinkedHashMap<String, Supplier<? extends Facts>>();
    readings.put("disk", () -> new DiskFacts("data", 0, 0, false));
    readings.put("accounts", () -> new AccountFacts.Local(7));

    var report = book(readings, LONG).report();

    assertThat(report.at()).isEqualTo(SteppedTime.START);
    assertThat(report.checks()).extracting(Check::id).containsExactly("disk", "accounts");
  }

  @Test
  void doesNotKnowWhatCannotBeRead() {
    var report =
        book(
                Map.of(
                    "disk",
                    () -> {
                      throw new IllegalStateException("gone");
                    }),
                LONG)
            .report();

    assertThat(report.checks()).containsExactly(Check.unknown("disk", "unreadable"));
  }

  @Test
  void waitsForNothingLongAndAsksAgainOnlyAfterTheEnd() {
    var book = book(Map.of("disk", this::hang), SHORT);

    assertThat(book.report().checks()).containsExactly(Check.unknown("disk", "slow"));
    assertThat(book.report().checks()).containsExactly(Check.unknown("disk", "slow"));
    assertThat(begun).hasValue(1);

    hanging.complete(new DiskFacts("data", 0, 0, false));
    var after = book(Map.of("disk", this::hang), LONG).report();

    assertThat(after.checks()).extracting(Check::detail).containsExactly("full");
  }

  private Facts hang() {
    begun.incrementAndGet();
    return hanging.join();
  }

  private static HealthBook book(
      Map<String, Supplier<? extends Facts>> readings, Duration patience) {
    return new HealthBook(
        readings, patience, new SteppedTime(), work -> Thread.ofVirtual().start(work));
  }
}
