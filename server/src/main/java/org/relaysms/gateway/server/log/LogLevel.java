package org.relaysms.gateway.server.log;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How grave a line is; the gravest first.
public enum LogLevel {
  ERROR,
  WARN,
  INFO,
  DEBUG,
  TRACE;

  /// The level of a word such as `warn`.
  public static Optional<LogLevel> parse(String word) {
    return Arrays.stream(values()).filter(level -> level.word().equals(word)).findFirst();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean atLeast(LogLevel other) {
    return compareTo(other) <= 0;
  }
}
