package org.relaysms.gateway.adminui.health;

import java.time.Instant;
import java.util.List;
import org.relaysms.gateway.adminui.remote.HealthCheck;

/// What the page can say now.
public sealed interface Standing {
  /// No server is there to be asked.
  record NotRunning() implements Standing {}

  /// The first answer is on its way.
  record Asking() implements Standing {}

  /// The server is there and does not answer.
  record Unreachable(Instant triedAt) implements Standing {}

  /// It answers that it will not tell, as one of an older version does.
  record Refused(int status) implements Standing {}

  /// What it found.
  ///
  /// @param checks the worst first
  /// @param at when they came
  record Told(List<HealthCheck> checks, Instant at) implements Standing {
    public Told {
      checks = List.copyOf(checks);
    }

    long count(HealthCheck.State state) {
      return checks.stream().filter(check -> check.state() == state).count();
    }
  }
}
