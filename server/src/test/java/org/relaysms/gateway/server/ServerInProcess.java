package org.relaysms.gateway.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.relaysms.gateway.server.admin.AdminToken;
import org.relaysms.gateway.server.admin.RestartAnswer;
import org.relaysms.gateway.server.admin.ServerControl;
import org.relaysms.gateway.server.config.ConfigLoader;
import org.relaysms.gateway.server.config.Loaded;
import org.relaysms.gateway.server.config.SettingsFile;
import org.relaysms.gateway.server.config.Sources;
import org.relaysms.gateway.server.http.Json;
import org.relaysms.gateway.server.log.LogTail;
import org.relaysms.gateway.sim.SimulatedPage;
import org.relaysms.gateway.sim.SimulatedPhone;

/// The whole server on free ports, with a clock of the test's. Thread-safe.
final class ServerInProcess implements AutoCloseable {
  static final String PASSWORD = "correct horse battery";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();
  private static final Pattern READY = Pattern.compile("ready api=(\\S+) .*admin=(\\S+) pid=.*");

  private final GatewayServer server;
  private final URI api;
  private final URI admin;
  private final URI publisherApi;
  private final String adminToken;

  private ServerInProcess(
      GatewayServer server, URI api, URI admin, URI publisherApi, String adminToken) {
    this.server = server;
    this.api = api;
    this.admin = admin;
    this.publisherApi = publisherApi;
    this.adminToken = adminToken;
  }

  static ServerInProcess on(Path folder, Clock clock, String... settings) {
    var port = freePort();
    var token = AdminToken.create(folder.resolve("admin.token"), new SecureRandom());
    var keys = new MasterKeys(_ -> Optional.empty(), Optional.empty());
    var tail = new LogTail(clock);
    var identity =
        new GatewayServer.Identity(
            DataFolder.prepare(folder),
            1,
            token,
            keys,
            tail,
            NOBODY,
            new SettingsFile(Sources.of(folder), SettingsCheck::checked));
    var server = GatewayServer.start(settings(folder, port, settings), identity, clock);
    var ready = READY.matcher(server.readyLine());
    if (!ready.matches()) {
      throw new IllegalStateException(server.readyLine());
    }
    return new ServerInProcess(
        server,
        URI.create(ready.group(1)),
        URI.create(ready.group(2)),
        URI.create("http://127.0.0.1:" + port),
        AdminToken.read(token.file()).orElseThrow().reveal());
  }

  URI api() {
    return api;
  }

  /// Adds a user of the local directory; answers the key that his phone agreed on.
  String addUser(String id, String number) {
    admin("POST", "/users", Map.of("id", id, "password", PASSWORD, "phoneNumber", number));
    try (var page = SimulatedPage.open(api, id)) {
      var code = page.nextCode(java.time.Duration.ofSeconds(20));
      return SimulatedPhone.number(1).sync(code, PASSWORD).sharedKey();
    }
  }

  /// The secret of a new bearer token for a Publisher that fetches.
  String addToken(int days) {
    var made = admin("POST", "/tokens", Map.of("name", "test", "scope", "publisher", "days", days));
    return made.path("secret").asText();
  }

  /// How many messages are in a state.
  int count(String state) {
    return admin("GET", "/messages", Map.of()).path("summary").path("counts").path(state).asInt();
  }

  /// Calls the listener for a Publisher that fetches.
  HttpResponse<String> publisherCall(String method, String path, String token) {
    return send(method, publisherApi.resolve("/v3/publisher" + path), "", token);
  }

  @Override
  public void close() {
    server.close();
  }

  private JsonNode admin(String method, String path, Map<String, ?> body) {
    var text = body.isEmpty() ? "" : new String(Json.bytes(body), UTF_8);
    var answer = send(method, admin.resolve("/admin/v1" + path), text, adminToken);
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return json(answer.body());
  }

  private static HttpResponse<String> send(String method, URI url, String body, String token) {
    var request =
        HttpRequest.newBuilder(url)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(String text) {
    try {
      return Json.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }

  private static Loaded.Ok settings(Path folder, int publisherPort, String... settings) {
    var all = new ArrayList<>(List.of(settings));
    for (var listener : List.of("api", "websocket")) {
      all.add(listener + ".host=127.0.0.1");
      all.add(listener + ".port=0");
    }
    all.add("admin.port=0");
    all.add("publisher_api.port=" + publisherPort);
    all.add("security.key_bits=2048");
    var sources = new Sources(Optional.empty(), folder, folder, Map.of(), all);
    return CommandFailure.validOrThrow(ConfigLoader.load(sources));
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final ServerControl NOBODY =
      new ServerControl() {
        @Override
        public void stop() {}

        @Override
        public RestartAnswer restart() {
          return new RestartAnswer.Restarting();
        }
      };
}
