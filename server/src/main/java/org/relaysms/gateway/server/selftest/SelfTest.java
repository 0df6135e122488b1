package org.relaysms.gateway.server.selftest;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.relaysms.gateway.server.config.GatewayConfig;

/// Runs the steps one after the other and tells of each. The first that fails ends the test, but
/// what the test made is removed in any case. One run each; [#abandon()] may come from any thread.
public final class SelfTest {
  private static final Duration STEP_PATIENCE = Duration.ofSeconds(30);
  private static final Duration START_PATIENCE = Duration.ofSeconds(60);

  /// Of the system's: reading what a process says holds the carrier of a virtual one.
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());

  private final TestSite site;
  private final TestRun run;
  private final Consumer<? super Progress> told;
  private final Clock clock;
  private volatile boolean abandoned;

  /// A test to be run.
  ///
  /// @param config the operator's settings, which are right
  /// @param place the folder in which the test makes its own
  /// @param random a secure one
  /// @param clock a steady one
  public SelfTest(
      GatewayConfig config,
      Program program,
      Path place,
      RandomGenerator random,
      Clock clock,
      Consumer<? super Progress> told) {
    site = new TestSite(place);
    run = new TestRun(config, program, site, random);
    this.told = told;
    this.clock = clock;
  }

  /// Runs to the end.
  ///
  /// @return whether every step passed
  public boolean run() {
    var good = true;
    try (threads) {
      for (var step : Step.values()) {
        if (good || step == Step.REMOVAL) {
          good &= passes(step);
        } else {
          tell(new Progress.NotRun(step));
        }
      }
    }
    return good;
  }

  /// Ends the test from outside: removes what it made, and tells nothing more.
  public void abandon() {
    abandoned = true;
    site.clear();
  }

  private boolean passes(Step step) {
    tell(new Progress.Running(step));
    var since = clock.instant();
    var task = threads.submit(() -> run.take(step));
    try {
      var fact = task.get(patience(step).toMillis(), TimeUnit.MILLISECONDS);
      tell(new Progress.Passed(step, took(since), fact));
      return true;
    } catch (TimeoutException _) {
      task.cancel(true);
      return failed(step, since, tooSlow(step));
    } catch (ExecutionException e) {
      return failed(step, since, trouble(Optional.ofNullable(e.getCause()).orElse(e)));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return failed(step, since, Trouble.of(Trouble.Kind.STOPPED));
    }
  }

  private boolean failed(Step step, Instant since, Trouble trouble) {
    tell(new Progress.Failed(step, took(since), trouble));
    return false;
  }

  private Duration took(Instant since) {
    return Duration.between(since, clock.instant());
  }

  private void tell(Progress progress) {
    if (!abandoned) {
      told.accept(progress);
    }
  }

  private static Duration patience(Step step) {
    return step == Step.SERVER ? START_PATIENCE : STEP_PATIENCE;
  }

  private static Trouble tooSlow(Step step) {
    return Trouble.of(Trouble.Kind.TOO_SLOW, Long.toString(patience(step).toSeconds()));
  }

  private static Trouble trouble(Throwable thrown) {
    return switch (thrown) {
      case StepFailure failure -> failure.trouble();
      case UncheckedIOException silent -> Trouble.of(Trouble.Kind.SILENT, words(silent));
      default -> Trouble.of(Trouble.Kind.ANSWER, words(thrown));
    };
  }

  /// A cause says more than what wraps it.
  private static String words(Throwable thrown) {
    var cause = Optional.ofNullable(thrown.getCause()).orElse(thrown);
    return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
  }
}
