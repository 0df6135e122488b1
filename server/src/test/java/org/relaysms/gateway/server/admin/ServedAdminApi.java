package org.relaysms.gateway.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.TestDatabases;
import org.relaysms.gateway.server.http.ErrorStyle;
import org.relaysms.gateway.server.http.HttpBorder;
import org.relaysms.gateway.server.http.Json;
import org.relaysms.gateway.server.http.ListenerSpec;
import org.relaysms.gateway.server.http.Listeners;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.SteppedTime;

/// The admin API behind a real listener on a free port, over fakes and a real store, and what its
/// tests say to it.
abstract class ServedAdminApi {
  static final String TOKEN = "{\"name\":\"relay\",\"scope\":\"publisher\"}";
  static final String SEEN = "{\"msisdn\":\"+237670000001\"}";

  @TempDir Path folder;
  private final SteppedTime time = new SteppedTime();
  final FakeGateways gateways = new FakeGateways();
  final FakeAlerts alerts = new FakeAlerts();
  final FakeSyncDesk sync = new FakeSyncDesk();
  final FakeDevices devices = new FakeDevices();
  final FakeUsers users = new FakeUsers();
  final FakeAddresses addresses = new FakeAddresses();
  final FakeControl control = new FakeControl();
  private final HttpClient client = HttpClient.newHttpClient();
  private Database database;
  final AdminDesk desk = TestDesk.of(gateways, alerts, sync, devices, users, addresses, time);
  AdminFeature feature;
  private Listeners listeners;

  @BeforeEach
  void serve() {
    database = TestDatabases.sqlite(folder);
    feature = feature();
    listeners = open();
    addresses.adminPort = listeners.port("admin");
  }

  @AfterEach
  void close() {
    listeners.close();
    feature.close();
    database.close();
    client.close();
  }

  HttpResponse<String> call(String method, String path, String body) {
    return send(request(method, path, body));
  }

  HttpRequest.Builder request(String method, String path, String body) {
    var token = AdminToken.read(folder.resolve("admin.token")).map(Secret::reveal).orElse("");
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + listeners.port("admin") + "/admin/v1" + path))
        .header("Authorization", "Bearer " + token)
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    try {
      return Json.mapper().readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> actions(String query) {
    return json(call("GET", "/audit" + query, "")).path("entries").findValuesAsText("action");
  }

  void assertField(String method, String path, String body, String field) {
    var answer = call(method, path, body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("field").asText()).isEqualTo(field);
  }

  private AdminFeature feature() {
    return AdminFeature.assemble(
        desk,
        OperatorBooks.open(database, time, new SecureRandom()),
        AdminToken.create(folder.resolve("admin.token"), new SecureRandom()),
        control,
        new ServerMetrics(),
        () -> true,
        TestDesk.health(time),
        TestDesk.settings(folder),
        time);
  }

  private Listeners open() {
    var border = new HttpBorder(ErrorStyle.PROBLEM, Optional.empty(), new SecureRandom());
    var spec = ListenerSpec.of("admin", "127.0.0.1", 0, border, feature.routes());
    return switch (Listeners.open(List.of(spec), time, (name, port) -> {})) {
      case Listeners.Opening.Opened(var opened) -> opened;
      case Listeners.Opening.PortInUse _ -> throw new IllegalStateException("in use");
      case Listeners.Opening.ForeignHost host -> throw new IllegalStateException(host.toString());
    };
  }

  static final class FakeControl implements ServerControl {
    final AtomicInteger stops = new AtomicInteger();
    RestartAnswer answer = new RestartAnswer.Restarting();

    @Override
    public void stop() {
      stops.incrementAndGet();
    }

    @Override
    public RestartAnswer restart() {
      return answer;
    }
  }
}
