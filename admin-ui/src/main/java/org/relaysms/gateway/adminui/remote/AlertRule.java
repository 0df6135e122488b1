package org.relaysms.gateway.adminui.remote;

import com.fasterxml.jackson.annotation.JsonProperty;

/// When a gateway's silence is an alert; times in seconds.
///
/// @param period how often it is expected to be heard
/// @param grace how much longer it may be silent
public record AlertRule(Mode mode, long period, long grace) {
  /// No time may be longer: a week.
  public static final long MOST = 604_800;

  /// Whose times count.
  public enum Mode {
    @JsonProperty("usual")
    USUAL,
    @JsonProperty("own")
    OWN,
    @JsonProperty("never")
    NEVER
  }
}
