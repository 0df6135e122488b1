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

    /// Nothing is open any more.
    record PortInUse(String name, String host, int port) implements Opening {}

    /// The host is no address of this machine, or a name of none. Nothing is open any more.
    record ForeignHost(String name, String host) implements Opening {}
  }

  /// Hears of each listener as soon as its port is bound.
  public interface Bound {
    void at(String name, int port);
  }

  /// Opens all or none, one after the other. `timers` find the peers that take too long over a
  /// request; `bound` hears also of those that are closed again because a later one failed. Throws
  /// [CertificateFailure] before anything is open.
  public static Opening open(List<ListenerSpec> specs, Timers timers, Bound bound) {
    var listeners = new Listeners(timers);
    specs.forEach(listeners::make);
    for (var spec : specs) {
      if (!listeners.start(spec)) {
        listeners.close();
        return canBind(spec.host(), 0)
            ? new Opening.PortInUse(spec.name(), spec.host(), spec.port())
            : new Opening.ForeignHost(spec.name(), spec.host());
      }
      bound.at(spec.name(), listeners.port(spec.name()));
    }
    return new Opening.Opened(listeners);
  }

  /// The port that a listener has, also where 0 was asked for.
  public int port(String name) {
    return server(name).port();
  }

  @Override
  public void close() {
    watches.forEach(Timers.Cancellable::cancel);
    new ArrayList<>(serversByName.values()).reversed().forEach(WebServer::stop);
  }

  private void make(ListenerSpec spec) {
    var slowPeers = new SlowPeers(spec.limits().request());
    serversByName.put(spec.name(), server(spec, slowPeers));
    watches.add(slowPeers.watch(timers));
  }

  private WebServer server(String name) {
    var server = serversByName.get(name);
    if (server == null) {
      throw new IllegalArgumentException("no listener " + name);
    }
    return server;
  }

  private boolean start(ListenerSpec spec) {
    if (!canBind(spec.host(), spec.port())) {
      return false;
    }
    try {
      server(spec.name()).start();
      return true;
    } catch (UncheckedIOException | IllegalStateException e) {
      return false;
    }
  }

  /// Binds the port for a moment, for the web server says it at length when it cannot.
  private static boolean canBind(String host, int port) {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(host, port));
      return true;
    } catch (IOException e) {
      return false;
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
