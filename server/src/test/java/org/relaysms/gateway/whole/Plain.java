package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Bare HTTP requests, and what may never be in an answer. Thread-safe.
final class Plain {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();

  private Plain() {}

  static HttpResponse<String> post(URI url, byte[] body, String... headers) {
    return send("POST", url, body, headers);
  }

  static HttpResponse<String> get(URI url, String... headers) {
    return send("GET", url, new byte[0], headers);
  }

  static HttpResponse<String> send(String method, URI url, byte[] body, String... headers) {
    var request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(30));
    if (headers.length > 0) {
      request.headers(headers);
    }
    var publisher = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    try {
      var response =
          CLIENT.send(request.method(method, publisher).build(), BodyHandlers.ofString());
      assertClean(response.headers().map() + response.body());
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// No stack trace, class name or exception text.
  static void assertClean(String answer) {
    assertThat(answer)
        .doesNotContain("Exception", "\tat ", "org.relaysms", "io.helidon", "java.", "jackson");
  }
}
