package org.relaysms.gateway.server.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What goes over the events WebSocket.
sealed interface EventFrame {
  /// The first frame: everything there is.
  ///
  /// @param log the number of the newest line of the log
  record Snapshot(
      String type,
      StatusJson status,
      List<GatewayJson> gateways,
      List<SessionJson> sessions,
      UsersJson users,
      MessagesJson messages,
      AlertsJson alerts,
      long log)
      implements EventFrame {
    Snapshot(
        StatusJson status,
        List<GatewayJson> gateways,
        List<SessionJson> sessions,
        UsersJson users,
        MessagesJson messages,
        AlertsJson alerts,
        long log) {
      this("snapshot", status, gateways, sessions, users, messages, alerts, log);
    }
  }

  /// Each later one: what changed.
  ///
  /// @param messages how they stand, when any of them moved
  /// @param pings times of the last ping by IMSI, of gateways that did nothing but ping
  /// @param log the number of the newest line of the log, when there are new ones
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Changes(
      String type,
      @Nullable StatusJson status,
      List<GatewayJson> gateways,
      List<String> removedGateways,
      Map<String, Long> pings,
      List<SessionJson> sessions,
      @Nullable UsersJson users,
      @Nullable MessagesJson messages,
      @Nullable AlertsJson alerts,
      @Nullable Long log)
      implements EventFrame {

    static Changes of(
        PendingChanges.Drained drained,
        @Nullable StatusJson status,
        @Nullable UsersJson users,
        @Nullable MessagesJson messages,
        @Nullable AlertsJson alerts,
        @Nullable Long log) {
      return new Changes(
          "changes",
          status,
          drained.gateways().stream().map(GatewayJson::of).toList(),
          drained.removed(),
          drained.pings(),
          drained.sessions().stream().map(SessionJson::of).toList(),
          users,
          messages,
          alerts,
          log);
    }
  }
}
