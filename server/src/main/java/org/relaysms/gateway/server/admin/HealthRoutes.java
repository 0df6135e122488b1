package org.relaysms.gateway.server.admin;

import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.relaysms.gateway.server.http.Answers;
import org.relaysms.gateway.server.http.Routes;

/// Health for supervisors, without a token: `live` as long as requests are answered at all, `ready`
/// while the store answers, `started` once everything is assembled.
final class HealthRoutes {
  private final BooleanSupplier ready;

  HealthRoutes(BooleanSupplier ready) {
    this.ready = ready;
  }

  Routes table() {
    return new Routes()
        .get("/admin/v1/health/live", answering(() -> true))
        .get("/admin/v1/health/ready", answering(ready))
        .get("/admin/v1/health/started", answering(() -> true));
  }

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
