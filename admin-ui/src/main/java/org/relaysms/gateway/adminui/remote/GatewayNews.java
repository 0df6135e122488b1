package org.relaysms.gateway.adminui.remote;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a listener learns about gateways: everything, or what changed since.
public sealed interface GatewayNews {
  /// The whole list: at first, and after every gap.
  record All(List<Gateway> gateways) implements GatewayNews {}

  /// `pings` holds the last ping, by IMSI, of gateways that did nothing else; it is the hot path
  /// with 10,000 gateways.
  record Some(List<Gateway> changed, Set<String> removed, Map<String, Instant> pings)
      implements GatewayNews {}
}
