package org.relaysms.gateway.adminui.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the app remembers from one run to the next: a small properties file. Losing it costs
/// comfort and nothing else, so a file that cannot be read or written is logged and forgotten. UI
/// thread only.
public final class Memory {
  private static final Logger LOG = LoggerFactory.getLogger(Memory.class);

  private final Properties values = new Properties();
  private final Path file;

  public Memory(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        values.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        LOG.warn("What the app remembered cannot be read: {}", e.getMessage());
      }
    }
  }

  public Optional<String> get(String key) {
    return Optional.ofNullable(values.getProperty(key));
  }

  public Optional<Integer> number(String key) {
    return get(key).filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf);
  }

  public void put(String key, String value) {
    if (!value.equals(values.setProperty(key, value))) {
      save();
    }
  }

  private void save() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        values.store(writer, null);
      }
    } catch (IOException e) {
      LOG.warn("What the app should remember cannot be written: {}", e.getMessage());
    }
  }
}
