package org.relaysms.gateway.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.relaysms.gateway.server.health.KeyFacts.Rights;

/// Reads whose a file is and who may touch it, never what is in it.
final class FileRights {
  private FileRights() {}

  /// Nothing where there is no such file.
  static Optional<Rights> of(Path file) {
    return Files.exists(file) ? Optional.of(new Rights(mode(file), owner(file))) : Optional.empty();
  }

  static String owner(Path file) {
    try {
      return Files.getOwner(file).getName();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Integer> mode(Path file) {
    try {
      return file.getFileSystem().supportedFileAttributeViews().contains("posix")
          ? Optional.of(bits(Files.getPosixFilePermissions(file)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Of `rw-r-----` and the like, one bit for each letter, the highest first.
  private static int bits(Set<PosixFilePermission> permissions) {
    return PosixFilePermissions.toString(permissions)
        .chars()
        .reduce(0, (bits, letter) -> bits << 1 | (letter == '-' ? 0 : 1));
  }
}
