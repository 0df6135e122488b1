package org.relaysms.gateway.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;

/// Refuses a request that a web page sent: the routes which only gateways and phones post to must
/// not be reachable through an operator's browser (contract section 2).
public final class RefuseOrigin {
  private RefuseOrigin() {}

  /// The handler, but 403 for a request with an `Origin`.
  public static Handler before(Handler handler) {
    return (request, response) -> {
      if (request.headers().contains(HeaderNames.ORIGIN)) {
        Answers.text(response, Status.FORBIDDEN_403, "forbidden");
      } else {
        handler.handle(request, response);
      }
    };
  }
}
