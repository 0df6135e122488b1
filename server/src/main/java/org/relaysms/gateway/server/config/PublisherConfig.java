package org.relaysms.gateway.server.config;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.Secret;

/// `[publisher]`: whom we hand messages to (contract section 8).
///
/// @param address where to post them; without it nothing is pushed, and the Publisher may still
///   fetch them
/// @param secret signs each call
/// @param connectTimeout for the connection alone
/// @param timeout for each whole call
/// @param atOnce how many calls are under way at one time
public record PublisherConfig(
    Optional<URI> address,
    Optional<Secret> secret,
    Duration connectTimeout,
    Duration timeout,
    int atOnce) {

  static PublisherConfig read(SectionReader section) {
    var parts = ServiceAddress.read(section);
    return new PublisherConfig(
        section.optional("url", Forms.WEB_ADDRESS).or(() -> parts),
        section.optionalSecret("secret", Forms.SECRET),
        section.seconds("connect_timeout", 5, 1, 600),
        section.seconds("timeout", 40, 1, 600),
        section.whole("at_once", 8, 1, 1000));
  }
}
