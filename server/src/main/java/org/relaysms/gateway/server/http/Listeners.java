package org.relaysms.gateway.server.http;

import io.helidon.common.socket.SocketOptions;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.Timers;

/// The server's open listeners, each a Helidon server of its own so that one can be opened after
/// the other and each has its own errors and limits. Opened in the order given, closed in the
/// reverse. Thread-safe.
public final class Listeners implements AutoCloseable {
  private static final Duration GRACE = Duration.ofMillis(500);
  private static final int BACKLOG = 4_096;
  private static final int CHECKS = 6;
  private static final int PROLOGUE = 8 * 1024;

  private final Timers timers;
  private final Map<String, WebServer> serversByName = new LinkedHashMap<>();
  private final List<Timers.Cancellable> watches = new ArrayList<>();

  private Listeners(Timers timers) {
    this.timers = timers;
  }

  /// What came of opening.
  public sealed interface Opening {
    record Opened(Listeners listeners) implements Opening {}

    /// Nothing was opened.
    record PortInUse(String name, String host, int port) implements Opening {}
  }

  /// Opens all or none. `timers` find the peers that take too long over a request.
  public static Opening open(List<ListenerSpec> specs, Timers timers) {
    var taken = taken(specs);
    return taken.isPresent() ? inUse(taken.get()) : new Listeners(timers).start(specs);
  }

  /// The port that a listener has, also where 0 was asked for.
  public int port(String name) {
    var server = serversByName.get(name);
    if (server == null) {
      throw new IllegalArgumentException("no listener " + name);
    }
    return server.port();
  }

  @Override
  public void close() {
    watches.forEach(Timers.Cancellable::cancel);
    new ArrayList<>(serversByName.values()).reversed().forEach(WebServer::stop);
  }

  private Opening start(List<ListenerSpec> specs) {
    for (var spec : specs) {
      var slowPeers = new SlowPeers(spec.limits().request());
      watches.add(slowPeers.watch(timers));
      var server = server(spec, slowPeers);
      serversByName.put(spec.name(), server);
      try {
        server.start();
      } catch (UncheckedIOException | IllegalStateException e) {
        close();
        return inUse(spec);
      }
    }
    return new Opening.Opened(this);
  }

  private static Opening inUse(ListenerSpec spec) {
    return new Opening.PortInUse(spec.name(), spec.host(), spec.port());
  }

  /// Binds every port at once for a moment, which finds also two listeners that want the same.
  private static Optional<ListenerSpec> taken(List<ListenerSpec> specs) {
    var probes = new ArrayList<ServerSocket>();
    try {
      return specs.stream().filter(spec -> spec.port() != 0 && !bind(spec, probes)).findFirst();
    } finally {
      probes.forEach(Listeners::release);
    }
  }

  private static boolean bind(ListenerSpec spec, List<ServerSocket> probes) {
    try {
      var probe = new ServerSocket();
      probes.add(probe);
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(spec.host(), spec.port()));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void release(ServerSocket probe) {
    try {
      probe.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WebServer server(ListenerSpec spec, SlowPeers slowPeers) {
    var limits = spec.limits();
    var builder =
        WebServer.builder()
            .host(spec.host())
            .port(spec.port())
            .backlog(BACKLOG)
            .shutdownHook(false)
            .shutdownGracePeriod(GRACE)
            .featuresDiscoverServices(false)
            .protocolsDiscoverServices(false)
            .addConnectionSelector(http1(spec, slowPeers))
            .routing(spec.border().around(spec.routes()))
            .directHandlers(spec.border().directHandlers())
            .maxPayloadSize(limits.bodyBytes())
            .maxTcpConnections(limits.connections())
            .idleConnectionTimeout(limits.silence())
            .idleConnectionPeriod(limits.silence().dividedBy(CHECKS))
            .connectionOptions(SocketOptions.builder().tcpNoDelay(true).build());
    spec.tls().ifPresent(files -> builder.tls(Certificates.tls(files)));
    return builder.build();
  }

  private static PacedSelector http1(ListenerSpec spec, SlowPeers slowPeers) {
    var config =
        Http1Config.builder()
            .maxHeadersSize(spec.limits().headerBytes())
            .maxPrologueLength(PROLOGUE);
    return new PacedSelector(config, spec.webSockets(), slowPeers);
  }
}
