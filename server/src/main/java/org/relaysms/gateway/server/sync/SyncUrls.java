package org.relaysms.gateway.server.sync;

import java.util.Optional;
import java.util.function.Supplier;
import org.relaysms.gateway.server.kernel.UserId;

/// The URLs and paths of a sync, built anew each time, since the operator may change the address
/// while the server runs (contract sections 3 to 6). Ids need no escaping: they hold letters,
/// digits, `.`, `_` and `-` only.
///
/// @param seeds where phones find gateways, where that is another address than ours
record SyncUrls(
    Supplier<PublicAddress> api, Supplier<PublicAddress> webSocket, Optional<String> seeds) {

  /// What a page connects to.
  String page(UserId user, SessionId first) {
    return webSocket.get().webSocket()
        + "/v2/sync/init/%s/%s".formatted(user.value(), first.value());
  }

  /// The frame that a page shows as a code.
  String codeFrame(UserId user, SessionId id) {
    var address = api.get();
    var path = verification(user, id) + "/handshake" + address.fragment();
    return """
    {"qr_url": "%s%s", "mobile_url": "%s%s"}"""
        .formatted(address.http(), path, address.app(), path);
  }

  /// The path that a phone posts its password to.
  String verification(UserId user, SessionId id) {
    return "/v2/sync/users/%s/sessions/%s".formatted(user.value(), id.value());
  }

  String seedsUrl() {
    return seeds.orElseGet(() -> api.get().http() + "/seeds");
  }
}
