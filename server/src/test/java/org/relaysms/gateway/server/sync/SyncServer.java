package org.relaysms.gateway.server.sync;

import io.helidon.http.HeaderNames;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.relaysms.gateway.server.config.ConfigLoader;
import org.relaysms.gateway.server.config.GatewayConfig;
import org.relaysms.gateway.server.config.Loaded;
import org.relaysms.gateway.server.config.Sources;
import org.relaysms.gateway.server.crypto.MasterKey;
import org.relaysms.gateway.server.crypto.ServerKey;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.TestDatabases;
import org.relaysms.gateway.server.http.Cors;
import org.relaysms.gateway.server.http.ErrorStyle;
import org.relaysms.gateway.server.http.HttpBorder;
import org.relaysms.gateway.server.http.ListenerSpec;
import org.relaysms.gateway.server.http.Listeners;
import org.relaysms.gateway.server.http.Routes;
import org.relaysms.gateway.server.kernel.ScheduledTimers;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.user.Directory;
import org.relaysms.gateway.server.ws.SocketLimits;
import org.relaysms.gateway.server.ws.WebSockets;

/// The sync alone behind real listeners on free ports, with a real store and real keys, on a clock
/// that the test moves; only the sockets' keep-alive lives in real time.
final class SyncServer implements AutoCloseable {
  static final String EXEMPT = "X-Exempt";

  final SteppedTime time = new SteppedTime();
  final SyncFeature feature;
  private final Database database;
  private final ScheduledTimers keepAlive = new ScheduledTimers("keep-alive", _ -> {});
  private final Listeners listeners;

  SyncServer(Path folder, Directory directory, String... settings) {
    var random = new SecureRandom();
    var keys = folder.resolve("server");
    database = TestDatabases.sqlite(folder);
    feature =
        SyncFeature.assemble(
            new SyncPlace(
                config(folder, settings),
                () -> address("api"),
                () -> address("websocket"),
                request -> request.headers().contains(HeaderNames.create(EXEMPT)),
                database,
                ServerKey.loadOrCreate(
                    Path.of(keys + ".key"), Path.of(keys + ".pub"), 2048, random),
                MasterKey.loadOrCreate(folder.resolve("master.key"), random),
                directory,
                time,
                time.steady(),
                time,
                random));
    listeners = open();
  }

  URI api() {
    return URI.create(address("api").http());
  }

  URI webSocket() {
    return URI.create(address("websocket").webSocket());
  }

  @Override
  public void close() {
    listeners.close();
    keepAlive.close();
    database.close();
  }

  private Listeners open() {
    var border = new HttpBorder(ErrorStyle.PLAIN, Optional.of(Cors.anyOrigin()), new Random(1));
    var sockets = new WebSockets(SocketLimits.DEFAULT, keepAlive);
    feature.listen(sockets);
    var specs = List.of(pages(border, sockets), phones(border));
    return switch (Listeners.open(specs, keepAlive, (name, port) -> {})) {
      case Listeners.Opening.Opened(var opened) -> opened;
      case Listeners.Opening.PortInUse inUse -> throw new IllegalStateException(inUse.toString());
      case Listeners.Opening.ForeignHost host -> throw new IllegalStateException(host.toString());
    };
  }

  private static ListenerSpec pages(HttpBorder border, WebSockets sockets) {
    return ListenerSpec.of("websocket", "127.0.0.1", 0, border, new Routes()).webSockets(sockets);
  }

  private ListenerSpec phones(HttpBorder border) {
    return ListenerSpec.of("api", "127.0.0.1", 0, border, feature.routes());
  }

  private PublicAddress address(String listener) {
    return new PublicAddress("127.0.0.1", listeners.port(listener), false);
  }

  private static GatewayConfig config(Path folder, String... settings) {
    var sources = new Sources(Optional.empty(), folder, folder, Map.of(), List.of(settings));
    return switch (ConfigLoader.load(sources)) {
      case Loaded.Ok(var config, var _) -> config;
      case Loaded.Invalid invalid -> throw new IllegalStateException(invalid.toString());
    };
  }
}
