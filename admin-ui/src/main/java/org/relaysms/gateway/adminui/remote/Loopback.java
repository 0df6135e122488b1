package org.relaysms.gateway.adminui.remote;

import java.net.URI;

/// The way from this computer to itself.
final class Loopback {
  private Loopback() {}

  /// An address that a listener is bound to, as one to connect to: "any" becomes the loopback.
  static URI of(URI bound) {
    var host = bound.getHost();
    if (!"0.0.0.0".equals(host) && !"[::]".equals(host)) {
      return bound;
    }
    return URI.create(bound.getScheme() + "://127.0.0.1:" + bound.getPort() + bound.getRawPath());
  }
}
