package org.relaysms.gateway.server.config;

import java.util.List;

/// Reads the settings.
public final class ConfigLoader {
  private ConfigLoader() {}

  public static Loaded load(Sources sources) {
    return new Loaded.Invalid(
        List.of(new ConfigError(sources.dataFolder().toString(), "not read")));
  }
}
