package org.relaysms.gateway.server.admin;

import java.util.Locale;
import java.util.Set;

/// Tells whether a `Host` header names this machine's loopback with our port. A web page that had
/// its own name resolve to 127.0.0.1 (DNS rebinding) still sends its own name.
final class LoopbackHost {
  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

  private LoopbackHost() {}

  static boolean named(String host, int port) {
    var colon = host.lastIndexOf(':');
    return colon > 0
        && host.substring(colon + 1).equals(Integer.toString(port))
        && NAMES.contains(host.substring(0, colon).toLowerCase(Locale.ROOT));
  }
}
