package org.relaysms.gateway.server.http;

import io.helidon.webserver.http1.spi.Http1Upgrader;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.kernel.Timers;

/// One listener named `test` on a free port of the loopback address.
public final class TestListeners {
  private TestListeners() {}

  public static Listeners open(Routes routes) {
    return open(spec(routes));
  }

  public static Listeners open(Routes routes, Http1Upgrader webSockets) {
    return open(spec(routes).webSockets(webSockets));
  }

  /// Gives peers all the time in the world.
  public static Listeners open(ListenerSpec spec) {
    return open(spec, new SteppedTime());
  }

  public static Listeners open(ListenerSpec spec, Timers timers) {
    return switch (Listeners.open(List.of(spec), timers, (name, port) -> {})) {
      case Listeners.Opening.Opened(var listeners) -> listeners;
      case Listeners.Opening.PortInUse inUse -> throw new IllegalStateException(inUse.toString());
      case Listeners.Opening.ForeignHost host -> throw new IllegalStateException(host.toString());
    };
  }

  /// Plain errors, any origin allowed.
  public static ListenerSpec spec(Routes routes) {
    return spec(routes, ErrorStyle.PLAIN, Optional.of(Cors.anyOrigin()));
  }

  public static ListenerSpec spec(Routes routes, ErrorStyle style, Optional<Cors> cors) {
    var border = new HttpBorder(style, cors, new Random(1));
    return ListenerSpec.of("test", "127.0.0.1", 0, border, routes);
  }
}
