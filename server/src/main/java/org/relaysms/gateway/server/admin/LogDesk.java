package org.relaysms.gateway.server.admin;

import java.util.List;
import java.util.stream.Stream;
import org.relaysms.gateway.server.config.Origin;
import org.relaysms.gateway.server.config.Setting;
import org.relaysms.gateway.server.log.LogLevel;
import org.relaysms.gateway.server.log.LogLine;
import org.relaysms.gateway.server.log.LogReport;
import org.relaysms.gateway.server.log.LogTail;

/// The log as the operator's side reads it, and the settings that a report names besides.
/// Thread-safe.
public record LogDesk(LogTail tail, List<Setting> settings) {
  public LogDesk {
    settings = List.copyOf(settings);
  }

  LogReport report(ServerFacts facts, java.time.Instant now) {
    var log = tail.newest(LogLevel.TRACE, Integer.MAX_VALUE).lines();
    return new LogReport(
        now, server(facts), lines(settings), log.stream().map(LogLine::text).toList());
  }

  /// A setting a line, with its source.
  public static List<String> lines(List<Setting> settings) {
    return settings.stream().map(LogDesk::line).toList();
  }

  private static String line(Setting setting) {
    var from = setting.origin() == Origin.DEFAULT ? "default" : setting.place();
    return "%s = %s  (%s)".formatted(setting.name(), setting.value(), from);
  }

  private static List<String> server(ServerFacts facts) {
    var own =
        Stream.of(
            "Version: " + facts.version(),
            "Process: %d, started %s".formatted(facts.pid(), facts.startedAt()),
            "Data folder: " + facts.dataFolder(),
            "Settings file: " + facts.configFile().map(Object::toString).orElse("none"));
    return Stream.concat(own, LogReport.machine().stream()).toList();
  }
}
