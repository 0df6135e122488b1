package org.relaysms.gateway.server.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A file that is replaced whole or not at all, with its mode and owner kept. A new one is for its
/// owner alone. One process at a time writes it: who writes holds the data folder's lock.
final class WholeFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private WholeFile() {}

  /// Whether somebody made it read-only, or its folder.
  static boolean writable(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Files.isWritable(folder(file));
    }
    var own = file.toRealPath();
    return Files.isWritable(own) && Files.isWritable(folder(own)) && ownerWrites(own);
  }

  static void replace(Path file, byte[] bytes) throws IOException {
    var whole = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    var part = whole.resolveSibling("." + whole.getFileName() + ".part");
    Files.deleteIfExists(part);
    try {
      write(whole, part, bytes);
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
      if (knowsModes(whole)) {
        force(folder(whole));
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void write(Path whole, Path part, byte[] bytes) throws IOException {
    if (knowsModes(whole)) {
      var mode = Files.exists(whole) ? Files.getPosixFilePermissions(whole) : OWNER_ONLY;
      Files.createFile(part, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      Files.setPosixFilePermissions(part, mode);
    } else {
      Files.createFile(part);
    }
    if (Files.exists(whole) && !Files.getOwner(whole).equals(Files.getOwner(part))) {
      Files.setOwner(part, Files.getOwner(whole));
    }
    try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      var left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /// The new name outlives a power cut too.
  private static void force(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static boolean ownerWrites(Path file) throws IOException {
    return !knowsModes(file)
        || Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_WRITE);
  }

  private static Path folder(Path file) {
    var parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  private static boolean knowsModes(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
