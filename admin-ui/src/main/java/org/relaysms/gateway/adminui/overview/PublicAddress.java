package org.relaysms.gateway.adminui.overview;

import java.util.List;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.text.Texts;

/// An address to give away, and for whom it is.
public record PublicAddress(String purpose, String url) {

  static List<PublicAddress> of(ServerStatus status, Texts texts) {
    var api = status.api().url();
    return List.of(
        new PublicAddress(texts.get("overview.address.phones"), api),
        new PublicAddress(texts.get("overview.address.ping"), api + "/seeds/ping"),
        new PublicAddress(texts.get("overview.address.sms"), api + "/sms/platform/gateway-client"),
        new PublicAddress(texts.get("overview.address.sync"), status.websocket().url()));
  }
}
