package org.relaysms.gateway.adminui.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the app remembers from one run to the next: a small properties file. Losing it costs
/// comfort and nothing else, so a file that cannot be read or written is logged and forgotten. To
/// be used on the UI thread only, once it is made; the writing is done elsewhere, one after the
/// other.
public final class Memory {
  private static final Logger LOG = LoggerFactory.getLogger(Memory.class);

  private final Properties values = new Properties();
  private final Path file;
  private final Executor writer;

  /// Written at once.
  public Memory(Path file) {
    this(file, Runnable::run);
  }

  /// Reads the file; `writer` does one thing after the other.
  public Memory(Path file, Executor writer) {
    this.file = file;
    this.writer = writer;
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        values.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        LOG.warn("What the app remembered cannot be read: {}", e.getMessage());
      }
    }
  }

  private Memory() {
    this.file = Path.of("");
    this.writer = _ -> {};
  }

  /// One that knows nothing and keeps nothing, for a disk that does not answer.
  public static Memory none() {
    return new Memory();
  }

  /// One that knows the same, and writes nothing.
  public Memory unwritten() {
    var copy = new Memory();
    copy.values.putAll(values);
    return copy;
  }

  public Optional<String> get(String key) {
    return Optional.ofNullable(values.getProperty(key));
  }

  public Optional<Integer> number(String key) {
    return get(key).filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf);
  }

  public void put(String key, String value) {
    if (!value.equals(values.setProperty(key, value))) {
      var copy = new Properties();
      copy.putAll(values);
      writer.execute(() -> save(copy));
    }
  }

  /// Whole or not at all, so that a crash leaves what was remembered before.
  private void save(Properties copy) {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (var out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
        copy.store(out, null);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("What the app should remember cannot be written: {}", e.getMessage());
    }
  }
}
