package org.relaysms.gateway.server.config;

import java.time.Duration;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.Secret;

/// `[alerts]`: when a silent gateway is told of, and to whom.
///
/// @param period how often a gateway is expected to be heard, where it has no period of its own
/// @param grace how much longer it may be silent before that is an alert
/// @param gather what is noticed within this time is told together
/// @param webhook where alerts are posted; its path or query may hold a secret
/// @param quiet when nothing is told
public record AlertsConfig(
    boolean enabled,
    Duration period,
    Duration grace,
    Duration gather,
    Optional<Secret> webhook,
    Duration webhookTimeout,
    Optional<QuietHours> quiet) {

  static AlertsConfig read(SectionReader section) {
    return new AlertsConfig(
        section.yes("enabled", true),
        section.seconds("period", 90, 1, 604_800),
        section.seconds("grace", 210, 0, 604_800),
        section.seconds("gather", 30, 0, 3600),
        section.optionalSecret("webhook", Forms.SECRET_WEB_ADDRESS),
        section.seconds("webhook_timeout", 10, 1, 60),
        quiet(section));
  }

  private static Optional<QuietHours> quiet(SectionReader section) {
    var from = section.optional("quiet_from", Forms.TIME_OF_DAY);
    var to = section.optional("quiet_to", Forms.TIME_OF_DAY);
    if (from.isPresent() != to.isPresent()) {
      section.wrong(
          from.isPresent() ? "quiet_to" : "quiet_from",
          "is missing; quiet_from and quiet_to go together");
    }
    if (from.isPresent() && from.equals(to)) {
      section.wrong("quiet_to", "is the same as quiet_from; leave both unset for no quiet hours");
    }
    return from.flatMap(begin -> to.map(end -> new QuietHours(begin, end)));
  }
}
