package org.relaysms.gateway.server.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What goes over the events WebSocket.
sealed interface EventFrame {
  /// The first frame: everything there is.
  record Snapshot(
      String type,
      StatusJson status,
      List<GatewayJson> gateways,
      List<SessionJson> sessions,
      UsersJson users)
      implements EventFrame {
    Snapshot(
        StatusJson status,
        List<GatewayJson> gateways,
        List<SessionJson> sessions,
        UsersJson users) {
      this("snapshot", status, gateways, sessions, users);
    }
  }

  /// Each later one: what changed.
  ///
  /// @param pings times of the last ping by IMSI, of gateways that did nothing but ping
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Changes(
      String type,
      @Nullable StatusJson status,
      List<GatewayJson> gateways,
      List<String> removedGateways,
      Map<String, Long> pings,
      List<SessionJson> sessions,
      @Nullable UsersJson users)
      implements EventFrame {

    static Changes of(
        PendingChanges.Drained drained, @Nullable StatusJson status, @Nullable UsersJson users) {
      return new Changes(
          "changes",
          status,
          drained.gateways().stream().map(GatewayJson::of).toList(),
          drained.removed(),
          drained.pings(),
          drained.sessions().stream().map(SessionJson::of).toList(),
          users);
    }
  }
}
