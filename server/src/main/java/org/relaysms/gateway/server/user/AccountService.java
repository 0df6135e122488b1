package org.relaysms.gateway.server.user;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// HTTP to the account service: one client, one `User-Agent` (the service binds its session to it),
/// no redirects, bounded answers. Thread-safe; calls block.
final class AccountService {
  private static final String USER_AGENT = "RelaySMS-Gateway-Server";
  private static final int MOST_BYTES = 1024 * 1024;

  /// What a call came to.
  sealed interface Reply {
    record Answered(HttpResponse<String> response) implements Reply {
      int status() {
        return response.statusCode();
      }

      Optional<String> header(String name) {
        return response.headers().firstValue(name);
      }

      /// The value of a cookie that this answer sets.
      Optional<String> cookie(String name) {
        return response.headers().allValues("Set-Cookie").stream()
            .filter(cookie -> cookie.startsWith(name + "="))
            .map(cookie -> cookie.substring(name.length() + 1).split(";", 2)[0])
            .findFirst();
      }
    }

    record Unreachable() implements Reply {}

    record TooSlow() implements Reply {}

    /// Something came back that is no HTTP, or too long, or broke off.
    record Garbled() implements Reply {}
  }

  private final HttpClient client;
  private final Duration timeout;

  AccountService(Duration connectTimeout, Duration timeout) {
    this.timeout = timeout;
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  Reply post(URI address, String json) {
    return send(
        request(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  Reply get(URI address, String cookie) {
    return send(request(address).header("Cookie", cookie).GET());
  }

  private static HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address)
        .header("User-Agent", USER_AGENT)
        .header("Accept", "application/json");
  }

  /// The time-out covers the whole answer, its body too.
  private Reply send(HttpRequest.Builder request) {
    var body =
        HttpResponse.BodyHandlers.limiting(
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), MOST_BYTES);
    var sent = client.sendAsync(request.build(), body);
    try {
      return new Reply.Answered(sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      sent.cancel(true);
      return new Reply.TooSlow();
    } catch (ExecutionException e) {
      return failure(e.getCause());
    } catch (InterruptedException _) {
      return interrupted(sent);
    }
  }

  private static Reply failure(@Nullable Throwable cause) {
    return switch (cause) {
      case HttpTimeoutException _ -> new Reply.TooSlow();
      case ConnectException _ -> new Reply.Unreachable();
      case IOException _ -> new Reply.Garbled();
      case null, default -> throw new IllegalStateException("the call failed", cause);
    };
  }

  private static Reply interrupted(CompletableFuture<?> sent) {
    sent.cancel(true);
    Thread.currentThread().interrupt();
    return new Reply.Unreachable();
  }
}
