package org.relaysms.gateway.server.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// A clock that stands still until a test moves it, and the timers that fire as it moves. Timers go
/// by the time that passes, never by what the clock was set to. Thread-safe; tasks run on the
/// thread that advances, in the order of their due times, each seeing the clock at its own due
/// time.
public final class SteppedTime extends Clock implements Timers {
  public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparing(Task::due).thenComparingLong(Task::number));
  private Instant passed = START;
  private Duration wrong = Duration.ZERO;
  private long scheduled;

  @Override
  public Cancellable after(Duration delay, Runnable task) {
    return schedule(delay, null, task);
  }

  @Override
  public Cancellable every(Duration period, Runnable task) {
    return schedule(period, period, task);
  }

  /// Moves the clock forward, running on the way whatever falls due.
  public void advance(Duration step) {
    var end = passed().plus(step);
    for (var due = nextUntil(end); due != null; due = nextUntil(end)) {
      due.run().run();
    }
    synchronized (this) {
      passed = end;
    }
  }

  /// Sets the clock without running timers, as a wrong or corrected wall clock would.
  public synchronized void jumpTo(Instant instant) {
    wrong = Duration.between(passed, instant);
  }

  /// The clock that [#jumpTo] does not touch.
  public Clock steady() {
    return new SteadyClock(START, () -> Duration.between(START, passed()).toNanos());
  }

  public synchronized int pending() {
    return tasks.size();
  }

  @Override
  public synchronized Instant instant() {
    return passed.plus(wrong);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  private synchronized Instant passed() {
    return passed;
  }

  private synchronized Cancellable schedule(
      Duration delay, @Nullable Duration period, Runnable run) {
    var task = new Task(passed.plus(delay), scheduled++, run, period);
    tasks.add(task);
    return () -> cancel(task.number());
  }

  private synchronized void cancel(long number) {
    tasks.removeIf(task -> task.number() == number);
  }

  private synchronized @Nullable Task nextUntil(Instant end) {
    var head = tasks.peek();
    if (head == null || head.due().isAfter(end)) {
      return null;
    }
    tasks.remove(head);
    passed = head.due().isAfter(passed) ? head.due() : passed;
    if (head.period() != null) {
      tasks.add(new Task(head.due().plus(head.period()), head.number(), head.run(), head.period()));
    }
    return head;
  }

  private record Task(Instant due, long number, Runnable run, @Nullable Duration period) {}
}
