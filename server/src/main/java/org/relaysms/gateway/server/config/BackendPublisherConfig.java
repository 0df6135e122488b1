package org.relaysms.gateway.server.config;

import java.net.URI;
import java.util.Optional;

/// `[backend_publisher]`: who knows the user of a phone number, in remote mode (contract section
/// 8).
///
/// @param address where to ask
public record BackendPublisherConfig(URI address) {

  /// Nothing where neither port nor endpoint is set.
  static Optional<BackendPublisherConfig> read(SectionReader section) {
    return ServiceAddress.read(section).map(BackendPublisherConfig::new);
  }
}
