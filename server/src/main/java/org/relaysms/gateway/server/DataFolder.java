package org.relaysms.gateway.server;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.relaysms.gateway.server.config.UsualFolder;

/// The folder with everything the server keeps: store, keys, token, `server.json`, log. Only its
/// owner may enter it.
record DataFolder(Path path) {
  private static final String OWNER_ONLY = "rwx------";

  /// The platform's usual place.
  static Path usualPath(Map<String, String> environment, UnaryOperator<String> property) {
    return UsualFolder.forData(
        property.apply("os.name"), environment, Path.of(property.apply("user.home")));
  }

  /// Makes the folder where it is missing, for its owner alone; one that exists keeps its mode
  /// unless others could look in, then it is closed to them.
  static DataFolder prepare(Path path) {
    var absolute = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute, ownerOnly());
      if (posix()) {
        Files.setPosixFilePermissions(absolute, PosixFilePermissions.fromString(OWNER_ONLY));
      }
    } catch (FileAlreadyExistsException e) {
      throw new CommandFailure(ExitCode.USAGE, "The data folder " + absolute + " is a file.");
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.USAGE, "The data folder " + absolute + " cannot be used: " + e.getMessage());
    }
    return new DataFolder(absolute);
  }

  Path file(String name) {
    return path.resolve(name);
  }

  private static FileAttribute<?>[] ownerOnly() {
    return posix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean posix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
