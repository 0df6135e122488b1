package org.relaysms.gateway.server.alert;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.relaysms.gateway.server.config.AlertsConfig;
import org.relaysms.gateway.server.gateway.Imsi;

/// How long each gateway may be silent: by the usual rule, unless one is settled for it. Guarded by
/// whoever holds it.
final class AlertRules {
  private final Duration usual;
  private final Map<Imsi, AlertRule> settled;

  AlertRules(AlertsConfig settings, Map<Imsi, AlertRule> settled) {
    this.usual = settings.period().plus(settings.grace());
    this.settled = settled;
  }

  AlertRule of(Imsi imsi) {
    return settled.getOrDefault(imsi, new AlertRule.Usual());
  }

  /// Nothing where its silence is never told.
  Optional<Duration> allowed(Imsi imsi) {
    return switch (of(imsi)) {
      case AlertRule.Usual() -> Optional.of(usual);
      case AlertRule.Own(var period, var grace) -> Optional.of(period.plus(grace));
      case AlertRule.Never() -> Optional.empty();
    };
  }

  void settle(Imsi imsi, AlertRule rule) {
    switch (rule) {
      case AlertRule.Usual() -> settled.remove(imsi);
      case AlertRule.Own own -> settled.put(imsi, own);
      case AlertRule.Never never -> settled.put(imsi, never);
    }
  }

  /// Whether there was one of its own.
  boolean forget(Imsi imsi) {
    return settled.remove(imsi) != null;
  }
}
