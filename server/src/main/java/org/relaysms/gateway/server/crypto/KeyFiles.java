package org.relaysms.gateway.server.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/// Key files on disk: written whole or not at all, and for the owner's eyes only. Where the file
/// system knows no POSIX modes, the folder's rights must do. One process at a time writes a file:
/// who writes holds the data folder's lock.
final class KeyFiles {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final Set<PosixFilePermission> PUBLIC =
      PosixFilePermissions.fromString("rw-r--r--");
  private static final int MOST_CHARACTERS = 64 * 1024;

  private KeyFiles() {}

  static void writePrivate(Path file, String text) {
    write(file, text, OWNER_ONLY);
  }

  static void writePublic(Path file, String text) {
    write(file, text, PUBLIC);
  }

  /// The text of a private file, refused where others than its owner may touch it.
  static String readPrivate(Path file) {
    return readPrivate(file, StandardCharsets.ISO_8859_1);
  }

  static String readPrivate(Path file, Charset charset) {
    refuseOpenToOthers(file);
    return read(file, charset);
  }

  static String read(Path file) {
    return read(file, StandardCharsets.ISO_8859_1);
  }

  /// Removes what a write that was cut off may have left beside the file.
  static void removeLeftover(Path file) {
    try {
      Files.deleteIfExists(part(whole(file)));
    } catch (IOException e) {
      throw new KeyFailure("cannot remove what a broken write left beside " + file, e);
    }
  }

  private static String read(Path file, Charset charset) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new KeyFailure(file + " is no regular file");
      }
      if (Files.size(file) > MOST_CHARACTERS) {
        throw new KeyFailure(file + " is too large to be a key file");
      }
      return Files.readString(file, charset);
    } catch (AccessDeniedException e) {
      throw new KeyFailure(
          "cannot read " + file + ": it belongs to another user; give it to the server's", e);
    } catch (IOException e) {
      throw new KeyFailure("cannot read " + file, e);
    }
  }

  private static void refuseOpenToOthers(Path file) {
    if (!knowsModes(file)) {
      return;
    }
    try {
      var mode = Files.getPosixFilePermissions(file);
      if (mode.stream().anyMatch(bit -> !bit.name().startsWith("OWNER_"))) {
        throw new KeyFailure("others may touch " + file + ": chmod 600 it");
      }
    } catch (IOException e) {
      throw new KeyFailure("cannot read the mode of " + file, e);
    }
  }

  private static void write(Path file, String text, Set<PosixFilePermission> mode) {
    try {
      var whole = whole(file);
      var folder = Files.createDirectories(whole.getParent());
      var part = part(whole);
      Files.deleteIfExists(part);
      Files.createFile(part, attributes(whole, OWNER_ONLY));
      try {
        writeThrough(part, text);
        if (knowsModes(part)) {
          Files.setPosixFilePermissions(part, mode);
          keepOwner(whole, part);
        }
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        writeThrough(folder);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new KeyFailure("cannot write the key file " + file, e);
    }
  }

  private static void writeThrough(Path part, String text) throws IOException {
    try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /// The new name outlives a power cut too. Systems that open no folder see to that themselves.
  private static void writeThrough(Path folder) throws IOException {
    if (!knowsModes(folder)) {
      return;
    }
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /// The file itself, where a link leads to it: replacing the link would leave the old key behind.
  private static Path whole(Path file) throws IOException {
    return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
  }

  /// Whoever replaces a file as root must not take it from the server that reads it.
  private static void keepOwner(Path whole, Path part) throws IOException {
    if (Files.exists(whole) && !Files.getOwner(whole).equals(Files.getOwner(part))) {
      Files.setOwner(part, Files.getOwner(whole));
    }
  }

  /// Where a file is written before it gets its name.
  private static Path part(Path whole) {
    return whole.resolveSibling("." + whole.getFileName() + ".part");
  }

  private static FileAttribute<?>[] attributes(Path file, Set<PosixFilePermission> mode) {
    return knowsModes(file)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
        : new FileAttribute<?>[0];
  }

  private static boolean knowsModes(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
