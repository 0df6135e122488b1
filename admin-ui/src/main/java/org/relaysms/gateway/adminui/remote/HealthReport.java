package org.relaysms.gateway.adminui.remote;

import java.time.Instant;
import java.util.List;

/// Every check of the server, as it stood at a moment.
public record HealthReport(Instant checkedAt, List<HealthCheck> checks) {
  public HealthReport {
    checks = List.copyOf(checks);
  }
}
