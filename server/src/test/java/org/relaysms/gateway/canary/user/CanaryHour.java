package org.relaysms.gateway.canary.user;

import java.time.Instant;

/// Breaks two rules on purpose: it reads the wall clock, and it sleeps.
public final class CanaryHour {
  private CanaryHour() {}

  public static Instant late() throws InterruptedException {
    Thread.sleep(1);
    return Instant.now();
  }
}
