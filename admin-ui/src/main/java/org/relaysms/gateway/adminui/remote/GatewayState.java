package org.relaysms.gateway.adminui.remote;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How long ago a gateway pinged, in the server's words.
public enum GatewayState {
  @JsonProperty("live")
  LIVE,
  @JsonProperty("late")
  LATE,
  @JsonProperty("silent")
  SILENT
}
