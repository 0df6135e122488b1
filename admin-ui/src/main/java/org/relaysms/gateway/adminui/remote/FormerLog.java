package org.relaysms.gateway.adminui.remote;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines of a log file as the server writes it: time, level, logger, message; below it a trace,
/// or the rest of a message. What has no head stands by itself: the server's ready line, say, or
/// that no JDK was found.
final class FormerLog {
  private static final Pattern HEAD =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(?:Z|[+-]\\d\\d:\\d\\d))"
              + " (ERROR|WARN|INFO|DEBUG|TRACE) +(\\S+) - (.*)");

  /// Of a trace: its causes, its places, and the exception itself.
  private static final Pattern BELOW =
      Pattern.compile("\\s.*|(?:Caused by|Suppressed): .*|(?:[a-z]\\w*\\.)+[A-Z][\\w$]*(?::.*)?");

  private final List<LogLine> lines = new ArrayList<>();
  private final List<String> below = new ArrayList<>();
  private Instant time;

  private FormerLog(Instant time) {
    this.time = time;
  }

  /// The end of a file, from the first whole line on.
  static List<LogLine> read(Path file) {
    var texts = ServerLog.read(file, 0).lines();
    var cut = ServerLog.size(file) > ServerLog.MOST && !texts.isEmpty();
    return of(cut ? texts.subList(1, texts.size()) : texts, ServerLog.changed(file));
  }

  /// @param time of lines before the first one that has a head
  static List<LogLine> of(List<String> texts, Instant time) {
    var log = new FormerLog(time);
    texts.stream().filter(text -> !text.isBlank()).forEach(log::add);
    log.finish();
    return List.copyOf(log.lines);
  }

  private void add(String text) {
    var head = HEAD.matcher(text);
    if (head.matches()) {
      finish();
      begin(head);
    } else if (!lines.isEmpty() && BELOW.matcher(text).matches()) {
      below.add(text);
    } else {
      finish();
      lines.add(new LogLine(0, time, LogLevel.INFO, "", "", text, Optional.empty()));
    }
  }

  private void begin(Matcher head) {
    time = OffsetDateTime.parse(head.group(1)).toInstant();
    lines.add(
        new LogLine(
            0,
            time,
            LogLevel.valueOf(head.group(2)),
            head.group(3),
            "",
            head.group(4),
            Optional.empty()));
  }

  /// Gives the last line what stood below it.
  private void finish() {
    if (!below.isEmpty()) {
      var line = lines.removeLast();
      var trace = Optional.of(String.join("\n", below));
      lines.add(
          new LogLine(
              0, line.at(), line.level(), line.logger(), line.thread(), line.message(), trace));
      below.clear();
    }
  }
}
