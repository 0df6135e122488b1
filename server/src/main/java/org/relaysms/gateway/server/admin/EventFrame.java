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
      UsersJson users,
      MessagesJson messages)
      implements EventFrame {
    Snapshot(
        StatusJson status,
        List<GatewayJson> gateways,
        List<SessionJson> sessions,
        UsersJson users,
        MessagesJson messages) {
      this("snapshot", status, gateways, sessions, users, messages);
    }
  }

  /// Each later one: what changed.
  ///
  /// @param messages how they stand, when any of them moved
  /// @param pings times of the last ping by IMSI, of gateways that did nothing but ping
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Changes(
      String type,
      @Nullable StatusJson status,
      List<GatewayJson> gateways,
      List<String> removedGateways,
      Map<String, Long> pings,
      List<SessionJson> sessions,
      @Nullable UsersJson users,
      @Nullable MessagesJson messages)
      implements EventFrame {

    static Changes of(
        PendingChanges.Drained drained,
        @Nullable StatusJson status,
        @Nullable UsersJson users,
        @Nullable MessagesJson messages) {
      return new Changes(
          "changes",
          status,
          drained.gateways().stream().map(GatewayJson::of).toList(),
          drained.removed(),
          drained.pings(),
          drained.sessions().stream().map(SessionJson::of).toList(),
          users,
          messages);
    }
  }
}
