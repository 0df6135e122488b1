package org.relaysms.gateway.server;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.relaysms.gateway.server.config.UsualFolder;

/// The folder with everything the server keeps: store, keys, token, `server.json`, log. Only its
/// owner may enter it.
record DataFolder(Path path) {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");

  /// One of these makes a folder ours; the last is what the admin app leaves there first.
  private static final List<String> OURS =
      List.of("server.lock", "admin.token", "conf.ini", "app-started-server.log");

  /// The platform's usual place.
  static Path usualPath(Map<String, String> environment, UnaryOperator<String> property) {
    return UsualFolder.forData(
        property.apply("os.name"), environment, Path.of(property.apply("user.home")));
  }

  /// Makes the folder where it is missing, for its owner alone. One of ours that others could look
  /// into is closed to them; any other such folder is refused, for it may be somebody else's, and
  /// so is one that nothing can be kept in.
  static DataFolder prepare(Path path) {
    var absolute = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute, ownerOnly());
      if (posix() && !Files.getPosixFilePermissions(absolute).equals(OWNER)) {
        close(absolute);
      }
    } catch (FileAlreadyExistsException e) {
      throw new CommandFailure(ExitCode.USAGE, "The data folder " + absolute + " is a file.");
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.USAGE, "The data folder " + absolute + " cannot be used: " + e.getMessage());
    }
    if (!Files.isWritable(absolute)) {
      throw new CommandFailure(ExitCode.USAGE, readOnly(absolute));
    }
    return new DataFolder(absolute);
  }

  Path file(String name) {
    return path.resolve(name);
  }

  private static String readOnly(Path folder) {
    return "Nothing can be written into the data folder %s: its disk is read-only, or it is another user's."
        .formatted(folder);
  }

  private static void close(Path folder) throws IOException {
    if (OURS.stream().noneMatch(name -> Files.exists(folder.resolve(name)))) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "Others may look into %s, and it holds nothing of this server. If it is meant to, type: chmod 700 %s"
              .formatted(folder, folder));
    }
    Files.setPosixFilePermissions(folder, OWNER);
  }

  private static FileAttribute<?>[] ownerOnly() {
    return posix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
        : new FileAttribute<?>[0];
  }

  private static boolean posix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
