package org.relaysms.gateway.server.http;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportRequest;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.kernel.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last stop of every failure of a listener. Expected refusals get their status in the
/// listener's style; everything else becomes a 500 with an empty body and an `X-Incident-Id`, and
/// one log line with the same id. The peer never sees an exception's text (contract section 2).
///
/// Stands in all three places: the route table (404, 405), the routing's error handler (what
/// escapes a filter or a handler), and Helidon's direct handlers (requests that never reach the
/// routing). Thread-safe.
public final class HttpBorder {
  public static final HeaderName INCIDENT = HeaderNames.create("X-Incident-Id");
  private static final Logger LOG = LoggerFactory.getLogger(HttpBorder.class);

  private final ErrorStyle style;
  private final Optional<Cors> cors;
  private final RandomGenerator random;

  /// Without `cors` no other origin may read anything of this listener.
  public HttpBorder(ErrorStyle style, Optional<Cors> cors, RandomGenerator random) {
    this.style = style;
    this.cors = cors;
    this.random = random;
  }

  /// The routing of a listener: CORS, the routes, and this border around them.
  public HttpRouting.Builder around(Routes routes) {
    var routing = HttpRouting.builder();
    routing.addFilter(HttpBorder::hangUpWhenSaid);
    cors.ifPresent(routing::addFilter);
    routing.error(Throwable.class, this::answer);
    routes.install(routing, style);
    return routing;
  }

  DirectHandlers directHandlers() {
    var handlers = DirectHandlers.builder();
    for (var type : EventType.values()) {
      handlers.addHandler(type, this::direct);
    }
    return handlers.build();
  }

  /// Helidon says `Connection: close`, but then waits for the peer to hang up.
  private static void hangUpWhenSaid(
      FilterChain chain, RoutingRequest request, RoutingResponse response) {
    chain.proceed();
    var asked = request.headers().contains(HeaderValues.CONNECTION_CLOSE);
    if (response.isSent()
        && (asked || response.headers().contains(HeaderValues.CONNECTION_CLOSE))) {
      throw new CloseConnectionException("said on the one side or the other");
    }
  }

  private void answer(ServerRequest request, ServerResponse response, Throwable failure) {
    if (failure instanceof CloseConnectionException dropped) {
      throw dropped;
    }
    if (response.isSent()) {
      throw new CloseConnectionException("failed after the answer had begun", failure);
    }
    cors.ifPresent(rule -> rule.mark(request.headers(), response.headers()));
    if (failure instanceof HttpException refusal && !serverFault(refusal.status())) {
      style.answer(response, refusal.status());
    } else if (failure instanceof RequestException broken && !serverFault(broken.status())) {
      response.header(HeaderValues.CONNECTION_CLOSE); // the rest of what it sent cannot be read
      style.answer(response, broken.status());
    } else {
      response.header(INCIDENT, incident(Optional.of(failure)));
      Answers.empty(response, Status.INTERNAL_SERVER_ERROR_500);
    }
  }

  private TransportResponse direct(
      TransportRequest request,
      EventType type,
      Status status,
      ServerResponseHeaders headers,
      @Nullable String message) {
    cors.ifPresent(rule -> rule.mark(request.headers(), headers));
    var answer = TransportResponse.builder().headers(headers).status(status).keepAlive(false);
    if (type == EventType.INTERNAL_ERROR) {
      headers.set(INCIDENT, incident(Optional.empty()));
      return answer.build();
    }
    headers.set(style.contentType());
    return answer.entity(style.entity(status)).build();
  }

  private String incident(Optional<Throwable> failure) {
    var id = String.format("%016x", random.nextLong());
    LOG.error(
        "incident {}: a request failed unexpectedly", id, failure.map(Wordless::of).orElse(null));
    return id;
  }

  private static boolean serverFault(Status status) {
    return status.code() == Status.INTERNAL_SERVER_ERROR_500.code();
  }
}
