package org.relaysms.gateway.adminui.remote;

import java.time.Instant;
import java.util.Optional;

/// A line of the server's log, with its trace where it has one.
///
/// @param seq its number in its process; 0 where it was read from a file
/// @param logger a class, or its last word; empty for what the process said by itself
/// @param thread empty where it is not known
public record LogLine(
    long seq,
    Instant at,
    LogLevel level,
    String logger,
    String thread,
    String message,
    Optional<String> trace) {
  /// The last word of the logger's name.
  public String shortLogger() {
    return logger.substring(logger.lastIndexOf('.') + 1);
  }
}
