package org.relaysms.gateway.server.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.Method;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Set;

/// Cross-origin answers (contract section 2, Fetch standard): an allowed origin is echoed, never
/// `*`, on errors too; a preflight is answered here with 200. Immutable and thread-safe.
public final class Cors implements Filter {
  private final boolean any;
  private final Set<String> origins;

  private Cors(boolean any, Set<String> origins) {
    this.any = any;
    this.origins = Set.copyOf(origins);
  }

  public static Cors anyOrigin() {
    return new Cors(true, Set.of());
  }

  /// Only these, compared exactly: scheme, host and port as the browser sends them.
  public static Cors only(Set<String> origins) {
    return new Cors(false, origins);
  }

  public boolean allows(String origin) {
    return any || origins.contains(origin);
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    if (!request.headers().contains(HeaderNames.ORIGIN)) {
      chain.proceed();
      return;
    }
    mark(request.headers(), response.headers());
    if (preflight(request)) {
      answerPreflight(request.headers(), response);
    } else {
      chain.proceed();
    }
  }

  /// Adds what the origin of the request may have; nothing without one or for a foreign one.
  void mark(Headers asked, ServerResponseHeaders answer) {
    if (!asked.contains(HeaderNames.ORIGIN)) {
      return;
    }
    if (answer.first(HeaderNames.VARY).filter("Origin"::equals).isEmpty()) {
      answer.add(HeaderNames.VARY, "Origin");
    }
    var origin = asked.get(HeaderNames.ORIGIN).get();
    if (allows(origin)) {
      answer.set(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
      answer.set(HeaderNames.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
      answer.set(HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, "Retry-After, X-Incident-Id");
    }
  }

  private void answerPreflight(Headers asked, RoutingResponse response) {
    if (allows(asked.get(HeaderNames.ORIGIN).get())) {
      echo(
          asked,
          HeaderNames.ACCESS_CONTROL_REQUEST_METHOD,
          response,
          HeaderNames.ACCESS_CONTROL_ALLOW_METHODS);
      echo(
          asked,
          HeaderNames.ACCESS_CONTROL_REQUEST_HEADERS,
          response,
          HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS);
    }
    Answers.empty(response, Status.OK_200);
  }

  private static void echo(
      Headers asked, HeaderName from, RoutingResponse response, HeaderName to) {
    if (asked.contains(from)) {
      response.headers().set(to, String.join(", ", asked.get(from).allValues()));
    }
  }

  private static boolean preflight(RoutingRequest request) {
    return request.prologue().method().equals(Method.OPTIONS)
        && request.headers().contains(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD);
  }
}
