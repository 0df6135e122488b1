package org.relaysms.gateway.adminui.remote;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One setting of the server, as its own schema tells it.
///
/// @param value in the file or wherever it comes from; empty for a secret
/// @param fallback the default; empty where the key is unset by default
/// @param set whether the value is not the default
/// @param place file and line, the variable's name, or the option
/// @param line in the file; 0 elsewhere
/// @param running the value in force; nothing for a secret
/// @param restart whether a change needs a restart
public record Setting(
    String section,
    String key,
    String value,
    String fallback,
    Kind kind,
    Optional<Long> least,
    Optional<Long> most,
    List<String> choices,
    boolean secret,
    boolean set,
    Origin origin,
    String place,
    int line,
    Optional<String> running,
    boolean restart) {
  /// What sort of value it takes; `OTHER` is one of a newer server.
  public enum Kind {
    TEXT,
    WHOLE,
    SECONDS,
    DAYS,
    CHOICE,
    SWITCH,
    PATH,
    HOST,
    URL,
    OTHER;

    @com.fasterxml.jackson.annotation.JsonCreator
    static Kind of(String word) {
      return List.of(values()).stream()
          .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
          .findFirst()
          .orElse(OTHER);
    }
  }

  /// Where a value comes from.
  public enum Origin {
    @JsonProperty("default")
    DEFAULT,
    @JsonProperty("file")
    FILE,
    @JsonProperty("environment")
    ENVIRONMENT,
    @JsonProperty("command-line")
    COMMAND_LINE
  }

  public Setting {
    choices = List.copyOf(choices);
  }

  /// `section.key`.
  public String name() {
    return section + "." + key;
  }

  /// Whether no file can change it.
  public boolean locked() {
    return origin == Origin.ENVIRONMENT || origin == Origin.COMMAND_LINE;
  }

  /// Whether the server goes on with another value until it restarts.
  public boolean waiting() {
    return running.filter(now -> !now.equals(value)).isPresent();
  }
}
