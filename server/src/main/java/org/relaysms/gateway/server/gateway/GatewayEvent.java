package org.relaysms.gateway.server.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// Something that happened to a gateway once.
///
/// @param lasted how long the gateway had been live (where it becomes late), or had not been live
///   (where it becomes silent or live again)
public record GatewayEvent(Instant at, Kind kind, Optional<Duration> lasted) {
  /// What happened; [#word] is its name in the store and in JSON.
  public enum Kind {
    FIRST("first"),
    LIVE("live"),
    LATE("late"),
    SILENT("silent"),
    NUMBER_CHANGED("number-changed"),
    APPROVED("approved");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    static Kind of(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.word.equals(word))
          .findFirst()
          .orElseThrow();
    }
  }
}
