package org.relaysms.gateway.server.health;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.health.Check.State;

/// Where the public listeners are bound, and by which addresses the outside is told to reach them.
///
/// @param api the one for phones and gateways
/// @param webSocket the one for pages that show the code
/// @param addresses those of this machine that a phone might reach
/// @param lastOutsideAt when anybody but this machine last reached one of them
public record ReachFacts(
    Listener api,
    Listener webSocket,
    String adminUrl,
    List<String> addresses,
    Optional<Instant> lastOutsideAt)
    implements Facts {
  private static final String ID = "listeners";

  public ReachFacts {
    addresses = List.copyOf(addresses);
  }

  /// One of them.
  ///
  /// @param url what the outside is told
  /// @param host what it is bound to
  public record Listener(String url, String host, int port) {
    private boolean forThisMachineOnly() {
      return loopback(URI.create(url).getHost());
    }

    private String bound() {
      return host + ":" + port;
    }
  }

  @Override
  public Check check() {
    var told =
        new Told()
            .text("apiUrl", api.url())
            .text("apiBound", api.bound())
            .text("websocketUrl", webSocket.url())
            .text("websocketBound", webSocket.bound())
            .text("adminUrl", adminUrl)
            .texts("addresses", addresses)
            .time("lastOutsideAt", lastOutsideAt);
    if (!api.forThisMachineOnly() && !webSocket.forThisMachineOnly()) {
      return told.as(ID, State.OK, "reachable");
    }
    return told.as(
        ID,
        State.FAILED,
        loopback(api.host()) || loopback(webSocket.host()) ? "loopback" : "no-address");
  }

  private static boolean loopback(String host) {
    return host.equals("localhost")
        || host.startsWith("127.")
        || host.equals("::1")
        || host.equals("[::1]");
  }
}
