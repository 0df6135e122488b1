package org.relaysms.gateway.server.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/// A data folder with one settings file, and what is loaded from there.
abstract class ConfigFolder {
  @TempDir Path folder;

  Loaded.Ok ok() {
    return (Loaded.Ok) ConfigLoader.load(Sources.of(folder));
  }

  Loaded.Ok ok(String file) {
    return (Loaded.Ok) load(file, Map.of(), List.of());
  }

  Loaded load(String file, Map<String, String> environment, List<String> overrides) {
    try {
      Files.writeString(folder.resolve("conf.ini"), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ConfigLoader.load(new Sources(Optional.empty(), folder, folder, environment, overrides));
  }

  static Duration days(long days) {
    return Duration.ofDays(days);
  }

  static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }
}
