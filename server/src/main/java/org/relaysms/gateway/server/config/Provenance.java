package org.relaysms.gateway.server.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Which file was read, and where each value in force comes from.
public record Provenance(Optional<Path> file, List<Setting> settings) {
  public Provenance {
    settings = List.copyOf(settings);
  }

  /// The setting named `section.key`.
  public Optional<Setting> setting(String name) {
    return settings.stream().filter(setting -> setting.name().equals(name)).findFirst();
  }
}
