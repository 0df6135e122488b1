package org.relaysms.gateway.server.admin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.alert.AlertBook;
import org.relaysms.gateway.server.config.QuietHours;

/// The alerts as the admin API writes them; times in epoch milliseconds, spans in seconds.
///
/// @param quiet whether it is a quiet hour now
/// @param count how many gateways are silent for too long; `silent` holds the first of them
record AlertsJson(
    boolean enabled,
    long period,
    long grace,
    @Nullable String quietFrom,
    @Nullable String quietTo,
    boolean quiet,
    int count,
    List<SilentJson> silent) {
  private static final int MOST = 200;

  static AlertsJson of(AlertBook book) {
    var settings = book.settings();
    var silent = book.silent();
    return new AlertsJson(
        settings.enabled(),
        settings.period().toSeconds(),
        settings.grace().toSeconds(),
        settings.quiet().map(QuietHours::from).map(Object::toString).orElse(null),
        settings.quiet().map(QuietHours::to).map(Object::toString).orElse(null),
        book.quiet(),
        silent.size(),
        silent.stream().limit(MOST).map(SilentJson::of).toList());
  }

  /// @param since when it was heard last
  /// @param told nothing while it waits to be told
  record SilentJson(String imsi, String msisdn, String note, long since, @Nullable Long told) {
    static SilentJson of(AlertBook.SilentGateway it) {
      return new SilentJson(
          it.imsi().value(),
          it.msisdn(),
          it.note(),
          it.since().toEpochMilli(),
          it.told().map(Instant::toEpochMilli).orElse(null));
    }

    @Override
    public String toString() {
      return "SilentJson[***]";
    }
  }
}
