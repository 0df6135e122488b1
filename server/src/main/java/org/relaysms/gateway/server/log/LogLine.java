package org.relaysms.gateway.server.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// One line of the log, a trace with it where it has one.
///
/// @param seq counts from 1 without a gap, from the start of the process
/// @param logger the whole name, such as that of a class
public record LogLine(
    long seq,
    Instant at,
    LogLevel level,
    String logger,
    String thread,
    String message,
    Optional<String> trace) {
  /// What an object costs besides its texts, about, in characters.
  private static final int OBJECT = 100;

  /// The form of a line's time, in the log's file too: ISO 8601 with milliseconds and the zone.
  public static final String TIME_FORM = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern(TIME_FORM).withZone(ZoneOffset.UTC);

  /// As it stands in the file: time, level, the last word of the logger, the message, the trace.
  public String text() {
    var head =
        "%s %-5s %s - %s".formatted(TIME.format(at), level.name(), shortLogger(), indented());
    return trace.map(lines -> head + "\n" + lines).orElse(head);
  }

  int weight() {
    var texts = logger.length() + thread.length() + message.length();
    return OBJECT + texts + trace.map(String::length).orElse(0);
  }

  private String shortLogger() {
    return logger.substring(logger.lastIndexOf('.') + 1);
  }

  /// A message of several lines must not pass for several entries.
  private String indented() {
    return message.replace("\n", "\n    ");
  }
}
