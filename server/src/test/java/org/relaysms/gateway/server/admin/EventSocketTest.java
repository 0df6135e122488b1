package org.relaysms.gateway.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.TestDatabases;
import org.relaysms.gateway.server.http.ErrorStyle;
import org.relaysms.gateway.server.http.HttpBorder;
import org.relaysms.gateway.server.http.ListenerSpec;
import org.relaysms.gateway.server.http.Listeners;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.ws.SocketLimits;
import org.relaysms.gateway.server.ws.WebSockets;

@Tag("slice")
class EventSocketTest {
  @TempDir private Path folder;
  private final SteppedTime time = new SteppedTime();
  private final FakeGateways gateways = new FakeGateways();
  private final FakeAddresses addresses = new FakeAddresses();
  private final HttpClient client = HttpClient.newHttpClient();
  private Database database;
  private AdminFeature feature;
  private Listeners listeners;

  @BeforeEach
  void serve() {
    database = TestDatabases.sqlite(folder);
    var desk =
        TestDesk.of(
            gateways, new FakeSyncDesk(), new FakeDevices(), new FakeUsers(), addresses, time);
    var token = AdminToken.create(folder.resolve("admin.token"), new SecureRandom());
    feature =
        AdminFeature.assemble(
            desk,
            OperatorBooks.open(database, time, new SecureRandom()),
            token,
            new IdleControl(),
            new ServerMetrics(),
            () -> true,
            TestDesk.health(time),
            TestDesk.settings(folder),
            time);
    var sockets = new WebSockets(SocketLimits.DEFAULT, time);
    feature.listen(sockets);
    listeners = open(sockets);
    addresses.adminPort = listeners.port("admin");
  }

  @AfterEach
  void close() {
    client.shutdownNow();
    listeners.close();
    feature.close();
    database.close();
  }

  @Test
  void sendsTheSnapshotAndThenWhatChanges() throws InterruptedException {
    var frames = new Frames();
    connect(token(), "", frames);

    assertThat(frames.next()).startsWith("{\"type\":\"snapshot\"");

    gateways.add("1");

    assertThat(frames.nextWhile(() -> time.advance(Duration.ofMillis(250))))
        .contains("\"type\":\"changes\"", "\"imsi\":\"1\"");
  }

  @Test
  void forgetsAClientThatLeft() throws InterruptedException {
    var frames = new Frames();
    var socket = connect(token(), "", frames);
    frames.next();
    assertThat(feature.eventClients()).isEqualTo(1);

    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();

    await().untilAsserted(() -> assertThat(feature.eventClients()).isZero());
  }

  @Test
  void refusesWhoHasNoToken() {
    assertThatThrownBy(() -> connect("none", "", new Frames()))
        .rootCause()
        .hasMessageContaining("401");
  }

  @Test
  void refusesAWebPage() {
    assertThatThrownBy(() -> connect(token(), "https://evil.example", new Frames()))
        .rootCause()
        .hasMessageContaining("403");
  }

  @Test
  void refusesAForeignHost() {
    addresses.adminPort = 1;

    assertThatThrownBy(() -> connect(token(), "", new Frames()))
        .rootCause()
        .hasMessageContaining("403");
  }

  private WebSocket connect(String token, String origin, Frames frames) {
    var socket = client.newWebSocketBuilder().header("Authorization", "Bearer " + token);
    if (!origin.isEmpty()) {
      socket.header("Origin", origin);
    }
    var url = "ws://127.0.0.1:" + listeners.port("admin") + EventSocket.PATH;
    return socket.buildAsync(URI.create(url), frames).join();
  }

  private String token() {
    return AdminToken.read(folder.resolve("admin.token")).map(Secret::reveal).orElseThrow();
  }

  private Listeners open(WebSockets sockets) {
    var border = new HttpBorder(ErrorStyle.PROBLEM, Optional.empty(), new SecureRandom());
    var spec =
        ListenerSpec.of("admin", "127.0.0.1", 0, border, feature.routes()).webSockets(sockets);
    return switch (Listeners.open(List.of(spec), time, (name, port) -> {})) {
      case Listeners.Opening.Opened(var opened) -> opened;
      case Listeners.Opening.PortInUse _ -> throw new IllegalStateException("in use");
      case Listeners.Opening.ForeignHost host -> throw new IllegalStateException(host.toString());
    };
  }

  /// Keeps the whole messages that arrive.
  private static final class Frames implements WebSocket.Listener {
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final StringBuilder parts = new StringBuilder();

    String next() throws InterruptedException {
      var message = messages.poll(10, TimeUnit.SECONDS);
      return Optional.ofNullable(message).orElse("nothing came");
    }

    /// A beat is left out while the snapshot is still being sent; the next one brings what it
    /// would.
    String nextWhile(Runnable timePasses) {
      return await()
          .until(
              () -> {
                timePasses.run();
                return Optional.ofNullable(messages.poll(100, TimeUnit.MILLISECONDS));
              },
              Optional::isPresent)
          .orElseThrow();
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        messages.add(parts.toString());
        parts.setLength(0);
      }
      socket.request(1);
      return CompletableFuture.completedStage(last);
    }
  }

  private static final class IdleControl implements ServerControl {
    @Override
    public void stop() {}

    @Override
    public RestartAnswer restart() {
      return new RestartAnswer.Restarting();
    }
  }
}
