package org.relaysms.gateway.server.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Shows the public lists without making them for every reader. Lists that are no longer true are
/// shown on for as long as they were worth making: 0.1 ms for each gateway, a second at most. So a
/// few gateways are always shown as they are, and ten thousand that ping all the time cost one new
/// list about every second, made off the readers' threads: the making begins when half of that time
/// is over, and only a reader who comes later than its end waits.
///
/// Thread-safe.
final class SeedBoard {
  private static final Duration OLDEST = Duration.ofSeconds(1);
  private static final Duration WORTH_OF_A_ROW = Duration.ofNanos(100_000);

  private final GatewayRegistry registry;
  private final GatewayRules rules;
  private final Clock clock;
  private final Executor executor;
  private volatile SeedLists shown;
  private CompletableFuture<SeedLists> making;

  SeedBoard(GatewayRegistry registry, GatewayRules rules, Clock clock, Executor executor) {
    this.registry = registry;
    this.rules = rules;
    this.clock = clock;
    this.executor = executor;
    shown = made();
    making = CompletableFuture.completedFuture(shown);
  }

  SeedLists lists() {
    var lists = shown;
    var now = clock.instant();
    if (lists.current(registry.version(), now)) {
      return lists;
    }
    var worth = worth(lists);
    if (younger(lists, now, worth)) {
      if (!younger(lists, now, worth.dividedBy(2))) {
        var _ = making();
      }
      return lists;
    }
    return madeSince(now);
  }

  /// What was begun before `now` may lack what the reader has just done.
  private SeedLists madeSince(Instant now) {
    var lists = making().join();
    return lists.current(registry.version(), now) || younger(lists, now, worth(lists))
        ? lists
        : making().join();
  }

  private synchronized CompletableFuture<SeedLists> making() {
    if (making.isDone()) {
      making = CompletableFuture.supplyAsync(() -> shown = made(), executor);
    }
    return making;
  }

  private SeedLists made() {
    var version = registry.version();
    var now = clock.instant();
    var listed = registry.all().filter(gateway -> rules.listed(gateway, now));
    return SeedLists.of(listed, now, version, rules.lifetime());
  }

  private static Duration worth(SeedLists lists) {
    var worth = WORTH_OF_A_ROW.multipliedBy(lists.rows());
    return worth.compareTo(OLDEST) < 0 ? worth : OLDEST;
  }

  /// Lists from the future were made before the clock was set back: nobody knows how old they are.
  private static boolean younger(SeedLists lists, Instant now, Duration age) {
    var actual = Duration.between(lists.asOf(), now);
    return !actual.isNegative() && actual.compareTo(age) < 0;
  }
}
