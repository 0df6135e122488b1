package org.relaysms.gateway.server.health;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;

/// One thing that was looked at, as the admin API shows it.
///
/// @param id stable, such as `disk`
/// @param detail what was found, a stable code of that id
/// @param facts what a sentence about it is made of: text, whole numbers, truth values, lists of
///   text; times in epoch milliseconds, sizes in bytes
public record Check(String id, State state, String detail, Map<String, Object> facts) {
  public Check {
    facts = Map.copyOf(facts);
  }

  /// How it stands.
  public enum State {
    OK,
    WARNING,
    FAILED,
    UNKNOWN;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Nobody can say now: `slow` or `unreadable`.
  static Check unknown(String id, String detail) {
    return new Check(id, State.UNKNOWN, detail, Map.of());
  }
}
