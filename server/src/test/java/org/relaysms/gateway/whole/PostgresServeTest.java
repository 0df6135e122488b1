package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("whole")
class PostgresServeTest {
  private static final String PING =
      "{\"IMSI\":\"624010000000001\",\"MSISDN\":\"+237670000001\",\"seed_type\":\"seed\"}";

  @TempDir private Path folder;

  @Test
  void runsOnPostgresAndFindsEverythingAgainAfterAKill() throws IOException, InterruptedException {
    try (var postgres = EmbeddedPostgres.start()) {
      var url = postgres.getJdbcUrl("postgres", "postgres");
      try (var first = server(url).start()) {
        assertThat(send(first.api() + "/seeds/ping", PING)).isNotEmpty();
        first.kill();
      }

      try (var second = server(url).start()) {
        assertThat(send(second.api() + "/seeds/624010000000001", "")).isEqualTo("+237670000001");
      }
    }
  }

  private ServerProcess.Builder server(String url) {
    return ServerProcess.on(folder).set("database.url", url);
  }

  private static String send(String url, String body) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url));
    if (!body.isEmpty()) {
      request.POST(BodyPublishers.ofString(body));
    }
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    }
  }
}
