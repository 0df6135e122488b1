package org.relaysms.gateway.canaryui.overview;

import java.time.Instant;
import org.relaysms.gateway.server.kernel.UserId;

/// Reads the clock, naps, knows the server, and is a helper.
final class CanaryNapHelper {
  private final Instant made = Instant.now();

  boolean sameName(UserId one, UserId other) throws InterruptedException {
    Thread.sleep(1);
    return one.equals(other) && made.equals(Instant.EPOCH);
  }
}
