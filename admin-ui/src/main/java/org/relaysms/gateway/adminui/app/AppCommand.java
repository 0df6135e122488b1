package org.relaysms.gateway.adminui.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// By which command the system opens this app: the program of an installed app, else the script of
/// the distribution. Empty where neither is there, as when the app runs from class files.
final class AppCommand {
  private AppCommand() {}

  /// With the data folder, unless that is where it is looked for anyway.
  static List<String> of(
      Path ownFolder, Properties properties, Path dataFolder, Path usualDataFolder) {
    var command = new ArrayList<String>();
    program(ownFolder, properties)
        .ifPresent(
            program -> {
              command.add(program.toString());
              if (!dataFolder.toAbsolutePath().equals(usualDataFolder.toAbsolutePath())) {
                command.addAll(List.of("--data", dataFolder.toAbsolutePath().toString()));
              }
            });
    return command;
  }

  private static Optional<Path> program(Path ownFolder, Properties properties) {
    return Optional.ofNullable(properties.getProperty("jpackage.app-path"))
        .map(Path::of)
        .or(() -> Optional.of(script(ownFolder, properties)).filter(Files::isRegularFile));
  }

  private static Path script(Path ownFolder, Properties properties) {
    var windows = properties.getProperty("os.name", "").startsWith("Windows");
    return ownFolder.resolve("bin").resolve("relaysms-gateway-admin" + (windows ? ".bat" : ""));
  }
}
