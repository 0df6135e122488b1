package org.relaysms.gateway.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.relaysms.gateway.server.health.StoreFacts.StoreFile;

/// Looks at the files of an SQLite store from outside. Each commit is written to the log beside the
/// store, whose time of change therefore tells the last one.
final class StoreFileReading {
  private StoreFileReading() {}

  static StoreFile of(Path file) {
    var log = file.resolveSibling(file.getFileName() + "-wal");
    return new StoreFile(
        file.toString(),
        size(file),
        size(log),
        Stream.of(file, log)
            .map(StoreFileReading::changedAt)
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder()));
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Instant> changedAt(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(Files.getLastModifiedTime(file).toInstant())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
