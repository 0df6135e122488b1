package org.relaysms.gateway.adminui.log;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.relaysms.gateway.adminui.remote.LogLevel;
import org.relaysms.gateway.adminui.remote.LogLine;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;

/// How this page words levels, times and what the lines are worth. Immutable.
final class LogWords {
  private final Texts texts;

  LogWords(Texts texts) {
    this.texts = texts;
  }

  Texts texts() {
    return texts;
  }

  String level(LogLevel level) {
    return switch (level) {
      case ERROR -> texts.get("log.level.error");
      case WARN -> texts.get("log.level.warning");
      case INFO -> texts.get("log.level.info");
      case DEBUG -> texts.get("log.level.debug");
      case TRACE -> texts.get("log.level.trace");
    };
  }

  static FontIcon icon(LogLevel level) {
    return switch (level) {
      case ERROR -> Icons.of(Feather.X_CIRCLE, "icon-danger");
      case WARN -> Icons.of(Feather.ALERT_TRIANGLE, "icon-warning");
      case INFO -> Icons.of(Feather.INFO, "icon-muted");
      case DEBUG -> Icons.of(Feather.TOOL, "icon-muted");
      case TRACE -> Icons.of(Feather.MORE_HORIZONTAL, "icon-muted");
    };
  }

  String filter(LevelFilter filter) {
    return switch (filter) {
      case ALL -> texts.get("log.filter.all");
      case WARNINGS -> texts.get("log.filter.warnings");
      case ERRORS -> texts.get("log.filter.errors");
    };
  }

  /// With seconds, and with the day where it is not today's.
  String time(Instant at, Instant now) {
    return day(at).equals(day(now)) ? texts.clock(at) : texts.dayAndTime(at);
  }

  /// What stands in the column of messages.
  String message(LogRow row) {
    return switch (row) {
      case LogRow.Line line -> firstLine(line.line().message());
      case LogRow.Missed(_, long lines) -> texts.get("log.missed", lines);
      case LogRow.Began(_, Instant at) -> texts.get("log.began", texts.date(at), texts.clock(at));
    };
  }

  /// Lines as the server's own file has them, to be pasted elsewhere.
  String copied(List<? extends LogRow> rows) {
    return rows.stream().map(this::copied).collect(Collectors.joining("\n", "", "\n"));
  }

  private String copied(LogRow row) {
    return switch (row) {
      case LogRow.Line line -> whole(line.line());
      case LogRow.Missed _, LogRow.Began _ -> "--- " + message(row);
    };
  }

  String whole(LogLine line) {
    var time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(line.at().atZone(texts.zone()));
    var head = "%s %-5s %s - %s".formatted(time, line.level(), line.shortLogger(), line.message());
    return line.trace().map(trace -> head + "\n" + trace).orElse(head);
  }

  /// The fact about lines that are not live.
  String fact(Standing standing, Instant now) {
    return switch (standing) {
      case Standing.Live _ -> "";
      case Standing.Connecting _ -> texts.get("log.connecting");
      case Standing.Silent(Instant since) -> texts.get("log.silent", both(since, now));
      case Standing.Stopped(Instant since, boolean seen) ->
          seen
              ? texts.get("log.stopped", both(since, now))
              : texts.get("log.stopped.last", both(since, now));
      case Standing.Unknown _ -> texts.get("log.empty.stopped");
    };
  }

  /// What that means for what is on screen.
  String consequence(Standing standing) {
    return switch (standing) {
      case Standing.Live _, Standing.Connecting _, Standing.Unknown _ -> "";
      case Standing.Silent _ -> texts.get("log.silent.then");
      case Standing.Stopped _ -> texts.get("log.stopped.then");
    };
  }

  /// 14:31:07 (16 min ago).
  private String both(Instant at, Instant now) {
    return texts.get("log.since", time(at, now), texts.ago(Duration.between(at, now)));
  }

  private static String firstLine(String message) {
    var end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end) + " …";
  }

  private LocalDate day(Instant at) {
    return at.atZone(texts.zone()).toLocalDate();
  }
}
