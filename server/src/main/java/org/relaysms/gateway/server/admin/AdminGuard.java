package org.relaysms.gateway.server.admin;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.function.IntSupplier;
import org.relaysms.gateway.server.http.Answers;
import org.relaysms.gateway.server.http.Problem;

/// Stands before every admin route: the `Host` header must name the loopback with our port, no web
/// page may ask, and all but health wants the token. Thread-safe.
final class AdminGuard implements Filter {
  private static final String OPEN = "/admin/v1/health/";

  private final AdminToken token;
  private final IntSupplier port;

  AdminGuard(AdminToken token, IntSupplier port) {
    this.token = token;
    this.port = port;
  }

  enum Verdict {
    ADMITTED(200, ""),
    FOREIGN_HOST(403, "The Host header must name the loopback with this port."),
    FROM_A_PAGE(403, "No web page may use the admin API."),
    NO_TOKEN(401, "The token from the file admin.token is needed.");

    private final int status;
    private final String detail;

    Verdict(int status, String detail) {
      this.status = status;
      this.detail = detail;
    }

    int status() {
      return status;
    }
  }

  Verdict judge(String path, Headers headers) {
    if (!LoopbackHost.named(headers.first(HeaderNames.HOST).orElse(""), port.getAsInt())) {
      return Verdict.FOREIGN_HOST;
    }
    if (headers.contains(HeaderNames.ORIGIN)) {
      return Verdict.FROM_A_PAGE;
    }
    var admitted =
        path.startsWith(OPEN) || token.admits(headers.first(HeaderNames.AUTHORIZATION).orElse(""));
    return admitted ? Verdict.ADMITTED : Verdict.NO_TOKEN;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    var verdict = judge(request.path().path(), request.headers());
    if (verdict == Verdict.ADMITTED) {
      chain.proceed();
      return;
    }
    if (verdict == Verdict.NO_TOKEN) {
      response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer");
    }
    Answers.problem(response, Problem.of(verdict.status, "Refused", verdict.detail));
  }
}
