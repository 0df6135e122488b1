package org.relaysms.gateway.adminui.overview;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.adminui.remote.ServerStatus;

/// Pings and messages over a span of time.
///
/// @param until the end of the span
/// @param pingsSince where the server started within the span: it remembers no ping before that
public record Traffic(
    ChartSpan span, Instant until, Series pings, Series messages, Optional<Instant> pingsSince) {
  private static final long MINUTE = 60;

  static Traffic of(ServerStatus status, ChartSpan span) {
    return new Traffic(
        span,
        status.at(),
        Series.of(status.pingsPerMinute(), span),
        Series.of(status.messagesPerMinute(), span),
        Optional.of(status.startedAt()).filter(span.before(status.at())::isBefore));
  }

  /// The messages accepted since midnight there, as far as the server counts back: 24 hours.
  static int messagesToday(ServerStatus status, ZoneId zone) {
    var midnight = status.at().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    var minutes = minute(status.at()) - minute(midnight) + 1;
    return sumOfLast(status.messagesPerMinute(), minutes);
  }

  private static int sumOfLast(List<Integer> perMinute, long many) {
    return perMinute.stream()
        .skip(Math.max(0, perMinute.size() - many))
        .mapToInt(Integer::intValue)
        .sum();
  }

  private static long minute(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), MINUTE);
  }
}
