package org.relaysms.gateway.server.admin;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.relaysms.gateway.server.http.ClientAddress;

/// Tells of every request of a listener where it came from and with which status it was answered.
/// Thread-safe.
public final class RequestMeter implements Filter {
  private final Consumer<String> from;
  private final IntConsumer answered;

  public RequestMeter(Consumer<String> from, IntConsumer answered) {
    this.from = from;
    this.answered = answered;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    from.accept(ClientAddress.of(request.remotePeer()));
    response.whenSent(() -> answered.accept(response.status().code()));
    chain.proceed();
  }
}
