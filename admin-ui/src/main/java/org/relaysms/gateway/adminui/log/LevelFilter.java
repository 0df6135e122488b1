package org.relaysms.gateway.adminui.log;

import org.relaysms.gateway.adminui.remote.LogLevel;

/// How grave a line must be to be shown.
public enum LevelFilter {
  ALL(LogLevel.TRACE),
  WARNINGS(LogLevel.WARN),
  ERRORS(LogLevel.ERROR);

  private final LogLevel least;

  LevelFilter(LogLevel least) {
    this.least = least;
  }

  boolean holds(LogLevel level) {
    return level.compareTo(least) <= 0;
  }
}
