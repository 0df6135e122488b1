package org.relaysms.gateway.ring;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Prints one line when a ring of tests is through: how many ran and how long they took together.
public final class RingReport implements TestExecutionListener {
  private final AtomicInteger passed = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private long started;

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    started = System.nanoTime();
  }

  @Override
  public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
    if (identifier.isTest()) {
      var counter = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL ? passed : failed;
      counter.incrementAndGet();
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    var seconds = (System.nanoTime() - started) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "ring %s: %d passed, %d failed in %.1f s%n",
        System.getProperty("ring", "unnamed"),
        passed.get(),
        failed.get(),
        seconds);
  }
}
