package org.relaysms.gateway.server.admin;

import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.relaysms.gateway.server.health.Check;
import org.relaysms.gateway.server.health.HealthBook;
import org.relaysms.gateway.server.http.Answers;
import org.relaysms.gateway.server.http.Routes;

/// Health for supervisors, without a token: `live` as long as requests are answered at all, `ready`
/// while the store answers, `started` once everything is assembled. The checks, with paths and
/// addresses in them, are for the operator.
final class HealthRoutes {
  private final BooleanSupplier ready;
  private final HealthBook health;

  HealthRoutes(BooleanSupplier ready, HealthBook health) {
    this.ready = ready;
    this.health = health;
  }

  Routes table() {
    return new Routes()
        .get("/admin/v1/health", this::checks)
        .get("/admin/v1/health/live", answering(() -> true))
        .get("/admin/v1/health/ready", answering(ready))
        .get("/admin/v1/health/started", answering(() -> true));
  }

  private void checks(ServerRequest request, ServerResponse response) {
    var report = health.report();
    Answers.json(
        response, Status.OK_200, new ChecksJson(report.at().toEpochMilli(), report.checks()));
  }

  private record ChecksJson(long checkedAt, List<Check> checks) {}

  private static Handler answering(BooleanSupplier up) {
    return (request, response) -> {
      var good = up.getAsBoolean();
      Answers.json(
          response,
          good ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503,
          Map.of("status", good ? "UP" : "DOWN"));
    };
  }
}
