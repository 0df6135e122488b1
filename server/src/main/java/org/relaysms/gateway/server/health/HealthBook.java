package org.relaysms.gateway.server.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Asks for every check at once. One that takes longer than the patience is unknown, and is not
/// asked again before it has ended, so that a disk that hangs costs one thread. Thread-safe.
public final class HealthBook {
  private final List<Watch> watches;
  private final Duration patience;
  private final Clock clock;

  /// @param readings by the id of their check
  /// @param background where they may block
  public HealthBook(
      Map<String, Supplier<? extends Facts>> readings,
      Duration patience,
      Clock clock,
      Executor background) {
    watches =
        readings.entrySet().stream()
            .map(one -> new Watch(one.getKey(), one.getValue(), background))
            .toList();
    this.patience = patience;
    this.clock = clock;
  }

  /// Every check as it stands now, in the order of the readings.
  public Report report() {
    var asked = watches.stream().map(watch -> watch.within(patience)).toList();
    return new Report(clock.instant(), asked.stream().map(CompletableFuture::join).toList());
  }

  public record Report(Instant at, List<Check> checks) {
    public Report {
      checks = List.copyOf(checks);
    }
  }

  private static final class Watch {
    private final String id;
    private final Supplier<? extends Facts> reading;
    private final Executor background;
    private Optional<CompletableFuture<Check>> running = Optional.empty();

    Watch(String id, Supplier<? extends Facts> reading, Executor background) {
      this.id = id;
      this.reading = reading;
      this.background = background;
    }

    CompletableFuture<Check> within(Duration patience) {
      return current()
          .copy()
          .completeOnTimeout(Check.unknown(id, "slow"), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized CompletableFuture<Check> current() {
      var now = running.filter(before -> !before.isDone()).orElseGet(this::begin);
      running = Optional.of(now);
      return now;
    }

    private CompletableFuture<Check> begin() {
      return CompletableFuture.supplyAsync(() -> reading.get().check(), background)
          .exceptionally(_ -> Check.unknown(id, "unreadable"));
    }
  }
}
