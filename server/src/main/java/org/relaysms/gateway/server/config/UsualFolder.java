package org.relaysms.gateway.server.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the data of a user's program belongs: the XDG base directories on Linux, `%LOCALAPPDATA%`
/// on Windows, `Library/Application Support` on a Mac.
public final class UsualFolder {
  private static final String NAME = "relaysms-gateway";

  private UsualFolder() {}

  /// The usual folder, which need not exist yet.
  ///
  /// @param osName the system property `os.name`
  /// @param home the user's home folder
  public static Path forData(String osName, Map<String, String> environment, Path home) {
    var system = osName.toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return named(environment, "LOCALAPPDATA").orElse(home.resolve("AppData/Local")).resolve(NAME);
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library/Application Support").resolve(NAME);
    }
    return named(environment, "XDG_DATA_HOME").orElse(home.resolve(".local/share")).resolve(NAME);
  }

  private static Optional<Path> named(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
  }
}
