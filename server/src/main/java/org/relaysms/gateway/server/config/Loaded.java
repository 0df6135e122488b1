package org.relaysms.gateway.server.config;

import java.util.List;

/// What reading the settings came to.
public sealed interface Loaded {
  /// All of it is right.
  record Ok(GatewayConfig config, Provenance provenance) implements Loaded {}

  /// Something is wrong: every error there is, in the order of the sources.
  record Invalid(List<ConfigError> errors) implements Loaded {
    public Invalid {
      errors = List.copyOf(errors);
    }
  }
}
