package org.relaysms.gateway.server.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.log.LogLine;
import org.relaysms.gateway.server.log.LogTail;

/// A stretch of the log; see [LogTail.Slice] for what its numbers mean.
record LogJson(long beganAt, long first, long last, long next, List<LineJson> lines) {
  static LogJson of(LogTail.Slice slice) {
    return new LogJson(
        slice.beganAt().toEpochMilli(),
        slice.first(),
        slice.last(),
        slice.next(),
        slice.lines().stream().map(LineJson::of).toList());
  }

  record LineJson(
      long seq,
      long at,
      String level,
      String logger,
      String thread,
      String message,
      @Nullable String trace) {
    static LineJson of(LogLine line) {
      return new LineJson(
          line.seq(),
          line.at().toEpochMilli(),
          line.level().word(),
          line.logger(),
          line.thread(),
          line.message(),
          line.trace().orElse(null));
    }
  }
}
