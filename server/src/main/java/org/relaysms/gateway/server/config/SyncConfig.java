package org.relaysms.gateway.server.config;

import java.time.Duration;

/// `[sync]`, also written `[websocket_sync]`: the timing of a sync (contract section 4), and whose
/// word it needs.
///
/// @param codes how many codes a page shows before it must ask anew
/// @param codeLifetime how long each code is shown
/// @param pausedLimit how long a phone may take from handshake to acknowledgement
/// @param grace how long a replaced code stays good
/// @param unopenedLimit how long a session that no page opens lives
public record SyncConfig(
    int codes,
    Duration codeLifetime,
    Duration pausedLimit,
    Duration grace,
    Duration unopenedLimit,
    Approval approval) {

  /// Whether a right password is enough for a key, or the operator must say yes as well.
  public enum Approval {
    OFF,
    OPERATOR
  }

  static SyncConfig read(SectionReader section) {
    return new SyncConfig(
        section.whole("session_change_limit", 3, 1, 1000),
        section.seconds("session_sleep_timeout", 15, 1, 3600),
        section.seconds("session_paused_timeout", 120, 1, 3600),
        section.seconds("session_grace_timeout", 10, 0, 3600),
        section.seconds("session_open_timeout", 60, 1, 3600),
        section.choice("approval", Approval.OFF));
  }
}
