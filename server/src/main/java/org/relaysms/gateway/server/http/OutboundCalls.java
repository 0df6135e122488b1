package org.relaysms.gateway.server.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// HTTP to a service outside: one client, HTTP/1.1, no redirects, and never longer than the
/// time-out. Whatever the peer does is a [Reply]. Thread-safe; calls block.
public final class OutboundCalls {
  /// What we call ourselves.
  public static final String USER_AGENT = "RelaySMS-Gateway-Server";

  /// What a call came to.
  public sealed interface Reply {
    record Answered(HttpResponse<String> response) implements Reply {
      public int status() {
        return response.statusCode();
      }

      public Optional<String> header(String name) {
        return response.headers().firstValue(name);
      }

      /// The value of a cookie that this answer sets.
      public Optional<String> cookie(String name) {
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

  /// A client of its own, with a pool of connections.
  ///
  /// @param connectTimeout for the connection alone
  /// @param timeout for each whole call, the answer's body too
  public OutboundCalls(Duration connectTimeout, Duration timeout) {
    this.timeout = timeout;
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  /// Sends the request and waits for the whole answer.
  ///
  /// @param body bounded: what it refuses is [Reply.Garbled]
  public Reply call(HttpRequest request, HttpResponse.BodyHandler<String> body) {
    var sent = client.sendAsync(request, body);
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

  /// Of some headers that it cannot read, the JDK's client complains by an unchecked exception.
  private static Reply failure(@Nullable Throwable cause) {
    return switch (cause) {
      case HttpTimeoutException _ -> new Reply.TooSlow();
      case ConnectException _ -> new Reply.Unreachable();
      case IOException _, IllegalArgumentException _ -> new Reply.Garbled();
      case null, default -> throw new IllegalStateException("the call failed", cause);
    };
  }

  private static Reply interrupted(CompletableFuture<?> sent) {
    sent.cancel(true);
    Thread.currentThread().interrupt();
    return new Reply.Unreachable();
  }
}
