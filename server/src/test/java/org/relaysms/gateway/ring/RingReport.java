package org.relaysms.gateway.ring;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/// Prints one line when a ring of tests is through: how many ran and how long they took together.
/// What fails outside a test, such as a class's own end, counts as failed too. A ring that runs in
/// several processes has a line for each.
public final class RingReport implements LauncherSessionListener, TestExecutionListener {
  private final AtomicInteger passed = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private long started;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    started = System.nanoTime();
    session.getLauncher().registerTestExecutionListeners(this);
  }

  @Override
  public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
    switch (result.getStatus()) {
      case SUCCESSFUL -> passed.addAndGet(identifier.isTest() ? 1 : 0);
      case FAILED -> failed.incrementAndGet();
      case ABORTED -> {}
    }
  }

  /// Nothing where nothing ran: Surefire also opens a session to look for tests.
  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (passed.get() + failed.get() == 0) {
      return;
    }
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
