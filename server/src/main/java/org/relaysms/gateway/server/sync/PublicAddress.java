package org.relaysms.gateway.server.sync;

/// Where the world reaches one of our listeners; goes into URLs with its port always printed
/// (contract sections 3 and 4).
///
/// @param host a name or an address; IPv6 without brackets
/// @param tls whether the listener speaks TLS
/// @param fragment what a code says besides, from the `#` on: how to know our certificate where
///   nobody vouches for it; else empty
public record PublicAddress(String host, int port, boolean tls, String fragment) {
  public PublicAddress(String host, int port, boolean tls) {
    this(host, port, tls, "");
  }

  /// `http://H:P` or `https://H:P`.
  public String http() {
    return "http" + rest();
  }

  /// `app://H:P` or `apps://H:P`: the scheme that opens the phone's app.
  public String app() {
    return "app" + rest();
  }

  /// `ws://H:P` or `wss://H:P`.
  public String webSocket() {
    return "ws" + rest();
  }

  private String rest() {
    var bracketed = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    return (tls ? "s" : "") + "://" + bracketed + ":" + port;
  }
}
