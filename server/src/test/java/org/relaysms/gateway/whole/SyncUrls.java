package org.relaysms.gateway.whole;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// The parts of a sync's urls (contract sections 3 to 5).
final class SyncUrls {
  private static final Pattern SESSION = Pattern.compile("[0-9a-f]{32}");

  private SyncUrls() {}

  static Optional<String> sessionId(URI url) {
    var matcher = SESSION.matcher(url.getPath());
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  /// The handshake's url that belongs to a page's socket url.
  static URI handshake(URI api, URI socket) {
    var parts = socket.getPath().split("/", -1);
    return api.resolve("/v2/sync/users/" + parts[4] + "/sessions/" + parts[5] + "/handshake");
  }

  /// The verify's url that belongs to a handshake's.
  static URI verification(URI handshake) {
    return URI.create(handshake.toString().replaceFirst("/handshake$", ""));
  }
}
