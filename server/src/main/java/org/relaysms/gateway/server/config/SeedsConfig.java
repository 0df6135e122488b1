package org.relaysms.gateway.server.config;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// `[seeds]`: the gateways (contract section 9).
///
/// @param apiEndpoint the `seeds_url` that phones get, where it is not our own `/seeds`
/// @param lifetime how long after its last ping a gateway counts as live
public record SeedsConfig(Optional<String> apiEndpoint, Duration lifetime, Enrolment enrolment) {
  /// Whether new gateways are listed at once or after the operator's word.
  public enum Enrolment {
    OPEN,
    APPROVE
  }

  static SeedsConfig read(SectionReader section) {
    return new SeedsConfig(
        section.optional("api_endpoint", Forms.WEB_ADDRESS).map(URI::toString),
        section.seconds("lifetime", 90, 1, 86400),
        section.choice("enrolment", Enrolment.OPEN));
  }
}
