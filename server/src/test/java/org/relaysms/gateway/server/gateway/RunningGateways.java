package org.relaysms.gateway.server.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.relaysms.gateway.server.config.LimitsConfig;
import org.relaysms.gateway.server.config.SeedsConfig;
import org.relaysms.gateway.server.config.SeedsConfig.Enrolment;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.TestDatabases;
import org.relaysms.gateway.server.http.Listeners;
import org.relaysms.gateway.server.http.TestListeners;
import org.relaysms.gateway.server.kernel.SteppedTime;

/// The whole feature over a SQLite file and a socket, and a client for it.
final class RunningGateways implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Database database;
  private final GatewayFeature feature;
  private final Listeners listeners;

  RunningGateways(Path folder, SteppedTime time, Enrolment enrolment, int firstPings) {
    database = TestDatabases.sqlite(folder);
    feature =
        GatewayFeature.assemble(
            database,
            new SeedsConfig(Optional.empty(), Duration.ofSeconds(90), enrolment),
            new LimitsConfig(0, 0, 0, 0, firstPings, 0, 0, 0, 65_536, 0, 0, 0),
            true,
            time,
            time);
    listeners = TestListeners.open(feature.routes());
  }

  GatewayBook book() {
    return feature.book();
  }

  void breakStore() {
    database.close();
  }

  HttpResponse<String> ping(String imsi, String msisdn) {
    return post(
        "/seeds/ping",
        "{\"IMSI\":\"%s\",\"MSISDN\":\"%s\",\"seed_type\":\"seeder\"}".formatted(imsi, msisdn));
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return text(request(path, headers).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String path, String... headers) {
    return text(request(path, headers).GET());
  }

  HttpResponse<byte[]> getBytes(String path, String... headers) {
    return send(request(path, headers).GET(), BodyHandlers.ofByteArray());
  }

  @Override
  public void close() {
    client.close();
    listeners.close();
    feature.close();
    database.close();
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var uri = URI.create("http://127.0.0.1:" + listeners.port("test") + path);
    var request = HttpRequest.newBuilder(uri);
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> text(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> as) {
    try {
      return client.send(request.build(), as);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
