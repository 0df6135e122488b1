package org.relaysms.gateway.server.message;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.relaysms.gateway.server.config.ConfigLoader;
import org.relaysms.gateway.server.config.GatewayConfig;
import org.relaysms.gateway.server.config.Loaded;
import org.relaysms.gateway.server.config.Sources;
import org.relaysms.gateway.server.crypto.MasterKey;
import org.relaysms.gateway.server.crypto.SharedKey;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.TestDatabases;
import org.relaysms.gateway.server.gateway.GatewayFeature;
import org.relaysms.gateway.server.http.Cors;
import org.relaysms.gateway.server.http.ErrorStyle;
import org.relaysms.gateway.server.http.HttpBorder;
import org.relaysms.gateway.server.http.ListenerSpec;
import org.relaysms.gateway.server.http.Listeners;
import org.relaysms.gateway.server.http.Routes;
import org.relaysms.gateway.server.kernel.ScheduledTimers;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.message.PublisherTokens.Admission;
import org.relaysms.gateway.server.sync.Device;
import org.relaysms.gateway.server.sync.DeviceId;
import org.relaysms.gateway.server.sync.DeviceKey;
import org.relaysms.gateway.server.sync.DeviceKeys;
import org.relaysms.gateway.server.user.SenderOutcome;
import org.relaysms.gateway.server.user.Senders;
import org.relaysms.gateway.sim.SimulatedPublisher;

/// The messages alone behind a real listener on a free port, with a real store, on a clock that the
/// test moves. Who the senders are and which keys they have, the test says.
final class MessageServer implements AutoCloseable {
  static final String KEY = "c1f77a0c2d867f3c2a7045368a8b0789";
  static final String ADA = "+237670000001";
  static final String BOB = "+237690000001";
  static final String TOKEN = "Bearer good";

  final SteppedTime time;
  final Map<String, SenderOutcome> senders = new ConcurrentHashMap<>();
  final Map<String, List<String>> keys = new ConcurrentHashMap<>();
  final Map<String, List<Device>> devices = new ConcurrentHashMap<>();

  /// Run before each look-up of a sender, which waits for it.
  volatile Runnable beforeLookUp = () -> {};

  final MessageFeature feature;
  final Database database;
  private final ScheduledTimers sweep = new ScheduledTimers("sweep", _ -> {});
  private final GatewayFeature gateways;
  private final Listeners listeners;

  MessageServer(Path folder, Optional<SimulatedPublisher> publisher, String... settings) {
    this(new SteppedTime(), TestDatabases.sqlite(folder), folder, publisher, settings);
  }

  /// One that starts on the store of another, at the time that it is there.
  MessageServer(SteppedTime time, Path folder, Optional<SimulatedPublisher> publisher) {
    this(time, TestDatabases.sqlite(folder), folder, publisher);
  }

  MessageServer(
      Database database, Path folder, Optional<SimulatedPublisher> publisher, String... settings) {
    this(new SteppedTime(), database, folder, publisher, settings);
  }

  private MessageServer(
      SteppedTime time,
      Database database,
      Path folder,
      Optional<SimulatedPublisher> publisher,
      String... settings) {
    this.time = time;
    this.database = database;
    knows(ADA, "ada");
    knows(BOB, "bob");
    var config = config(folder, publisher, settings);
    gateways =
        GatewayFeature.assemble(database, config.seeds(), config.limits(), false, time, time);
    feature = MessageFeature.assemble(place(config, folder));
    listeners = open();
  }

  void knows(String number, String user) {
    senders.put(number, new SenderOutcome.Known(new UserId(user)));
    keys.put(user, List.of(KEY));
  }

  URI api() {
    return URI.create("http://127.0.0.1:" + listeners.port("api"));
  }

  URI publisherApi() {
    return URI.create("http://127.0.0.1:" + listeners.port("publisher"));
  }

  @Override
  public void close() {
    listeners.close();
    feature.close();
    gateways.close();
    sweep.close();
    database.close();
  }

  private MessagePlace place(GatewayConfig config, Path folder) {
    return new MessagePlace(
        config,
        database,
        MasterKey.loadOrCreate(folder.resolve("master.key"), new SecureRandom()),
        directory(),
        deviceKeys(),
        user -> devices.getOrDefault(user.value(), List.of()),
        gateways.book(),
        MessageServer::admission,
        time,
        time,
        new Random(5));
  }

  private Senders directory() {
    return number -> {
      beforeLookUp.run();
      return senders.getOrDefault(number, new SenderOutcome.Unknown());
    };
  }

  private DeviceKeys deviceKeys() {
    return new DeviceKeys() {
      @Override
      public List<DeviceKey> keys(UserId user, int most) {
        return keys.getOrDefault(user.value(), List.of()).stream()
            .limit(most)
            .map(key -> new DeviceKey(new DeviceId("phone-of-" + user), new SharedKey(key)))
            .toList();
      }

      @Override
      public Set<DeviceId> without(Set<DeviceId> devices) {
        return Set.of();
      }
    };
  }

  private static Admission admission(String authorization) {
    return switch (authorization) {
      case TOKEN -> new Admission.Admitted("t1", "good");
      case "Bearer other" -> new Admission.Admitted("t2", "other");
      case "Bearer narrow" -> new Admission.OutOfScope();
      default -> new Admission.Unknown();
    };
  }

  private Listeners open() {
    var routes = new Routes().addAll(gateways.routes()).addAll(feature.routes());
    var specs =
        List.of(
            spec("api", ErrorStyle.PLAIN, Optional.of(Cors.anyOrigin()), routes),
            spec("publisher", ErrorStyle.PROBLEM, Optional.empty(), feature.publisherRoutes()));
    return switch (Listeners.open(specs, sweep, (name, port) -> {})) {
      case Listeners.Opening.Opened(var opened) -> opened;
      case Listeners.Opening.PortInUse inUse -> throw new IllegalStateException(inUse.toString());
      case Listeners.Opening.ForeignHost host -> throw new IllegalStateException(host.toString());
    };
  }

  private static ListenerSpec spec(
      String name, ErrorStyle style, Optional<Cors> cors, Routes routes) {
    return ListenerSpec.of(
        name, "127.0.0.1", 0, new HttpBorder(style, cors, new Random(1)), routes);
  }

  private static GatewayConfig config(
      Path folder, Optional<SimulatedPublisher> publisher, String... settings) {
    var all = new ArrayList<>(List.of(settings));
    publisher.ifPresent(one -> all.add("publisher.url=" + one.url()));
    var sources = new Sources(Optional.empty(), folder, folder, Map.of(), all);
    return switch (ConfigLoader.load(sources)) {
      case Loaded.Ok(var config, var _) -> config;
      case Loaded.Invalid invalid -> throw new IllegalStateException(invalid.toString());
    };
  }
}
