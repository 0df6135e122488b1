package org.relaysms.gateway.server.user;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.relaysms.gateway.server.http.OutboundCalls;
import org.relaysms.gateway.server.http.OutboundCalls.Reply;

/// HTTP to the account service and what belongs to it: always the same `User-Agent` (the service
/// binds its session to it), and answers of a megabyte at most. Thread-safe; calls block.
final class AccountService {
  private static final int MOST_BYTES = 1024 * 1024;

  private final OutboundCalls calls;

  AccountService(Duration connectTimeout, Duration timeout) {
    calls = new OutboundCalls(connectTimeout, timeout);
  }

  Reply post(URI address, String json) {
    return send(posting(address, json));
  }

  Reply post(URI address, String json, String cookie) {
    return send(posting(address, json).header("Cookie", cookie));
  }

  Reply get(URI address, String cookie) {
    return send(request(address).header("Cookie", cookie).GET());
  }

  private static HttpRequest.Builder posting(URI address, String json) {
    return request(address)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json));
  }

  private static HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address)
        .header("User-Agent", OutboundCalls.USER_AGENT)
        .header("Accept", "application/json");
  }

  private Reply send(HttpRequest.Builder request) {
    return calls.call(request.build(), text());
  }

  private static BodyHandler<String> text() {
    return BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MOST_BYTES);
  }
}
