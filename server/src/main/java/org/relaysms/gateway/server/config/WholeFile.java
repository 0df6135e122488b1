package org.relaysms.gateway.server.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// A file that is replaced whole or not at all, with its owner, group and mode kept. A new one is
/// for its owner alone, and so is the new text until owner and group are right. One process at a
/// time writes it: who writes holds the data folder's lock.
final class WholeFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private static final Set<PosixFilePermission> GROUP =
      PosixFilePermissions.fromString("---rwx---");

  private WholeFile() {}

  /// Whether it can be replaced: nobody made it read-only, or its folder, and it would stay its
  /// owner's.
  static boolean writable(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Files.isWritable(folder(file));
    }
    var own = file.toRealPath();
    return Files.isWritable(own)
        && Files.isWritable(folder(own))
        && ownerWrites(own)
        && keepsOwner(own);
  }

  /// Whether it did; nothing happens where `unchanged` denies, which is asked last of all.
  static boolean replace(Path file, byte[] bytes, BooleanSupplier unchanged) throws IOException {
    var whole = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    var part = whole.resolveSibling("." + whole.getFileName() + ".part");
    Files.deleteIfExists(part);
    try {
      write(whole, part, bytes);
      if (!unchanged.getAsBoolean()) {
        return false;
      }
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
      if (knowsModes(whole)) {
        force(folder(whole));
      }
      return true;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void write(Path whole, Path part, byte[] bytes) throws IOException {
    if (knowsModes(whole)) {
      Files.createFile(part, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    } else {
      Files.createFile(part);
    }
    fill(part, bytes);
    if (knowsModes(whole) && Files.exists(whole)) {
      dress(part, Files.readAttributes(whole, PosixFileAttributes.class));
    }
  }

  /// The mode comes last: whoever the group is by mistake reads nothing.
  private static void dress(Path part, PosixFileAttributes like) throws IOException {
    var view = Files.getFileAttributeView(part, PosixFileAttributeView.class);
    if (!like.owner().equals(view.getOwner())) {
      view.setOwner(like.owner());
    }
    var mode = EnumSet.copyOf(like.permissions());
    if (!grouped(view, like.group())) {
      mode.removeAll(GROUP);
    }
    view.setPermissions(mode);
  }

  private static boolean grouped(PosixFileAttributeView view, GroupPrincipal group) {
    try {
      if (!group.equals(view.readAttributes().group())) {
        view.setGroup(group);
      }
      return true;
    } catch (IOException notAMember) {
      return false;
    }
  }

  private static void fill(Path part, byte[] bytes) throws IOException {
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

  /// Only root can give a file to somebody else.
  private static boolean keepsOwner(Path file) throws IOException {
    return !knowsModes(file) || keepsOwner(file, folder(file));
  }

  private static boolean keepsOwner(Path file, Path folder) throws IOException {
    var probe = Files.createTempFile(folder, ".", ".part");
    try {
      var owner = Files.getOwner(file);
      if (!owner.equals(Files.getOwner(probe))) {
        Files.setOwner(probe, owner);
      }
      return true;
    } catch (IOException notRoot) {
      return false;
    } finally {
      Files.delete(probe);
    }
  }

  private static Path folder(Path file) {
    var parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  private static boolean knowsModes(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
