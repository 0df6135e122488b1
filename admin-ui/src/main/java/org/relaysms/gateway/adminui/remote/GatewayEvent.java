package org.relaysms.gateway.adminui.remote;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;

/// One line of a gateway's history; `seconds` says how long it had been away, where that is known.
public record GatewayEvent(Instant at, Kind kind, Optional<Long> seconds) {

  /// What happened.
  public enum Kind {
    @JsonProperty("first")
    FIRST,
    @JsonProperty("live")
    LIVE,
    @JsonProperty("late")
    LATE,
    @JsonProperty("silent")
    SILENT,
    @JsonProperty("number-changed")
    NUMBER_CHANGED,
    @JsonProperty("approved")
    APPROVED
  }
}
