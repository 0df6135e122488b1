package org.relaysms.gateway.server.config;

import java.time.LocalTime;

/// A span of each day, `from` within and `to` without; it may cross midnight. By the clock on the
/// wall: where a night has an hour more or less, the span has.
public record QuietHours(LocalTime from, LocalTime to) {
  public boolean cover(LocalTime time) {
    var after = !time.isBefore(from);
    var before = time.isBefore(to);
    return from.isBefore(to) ? after && before : after || before;
  }
}
