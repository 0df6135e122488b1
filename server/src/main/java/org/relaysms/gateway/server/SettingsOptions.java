package org.relaysms.gateway.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.config.ConfigLoader;
import org.relaysms.gateway.server.config.Loaded;
import org.relaysms.gateway.server.config.SettingsFile;
import org.relaysms.gateway.server.config.Sources;
import picocli.CommandLine.Option;

/// The options that say where the settings and the data are; every command that needs them has them
/// alike.
final class SettingsOptions {
  @Option(
      names = "--conf",
      paramLabel = "FILE",
      description = {
        "The configuration file. Without it: conf.ini in the data folder, else confs/conf.ini",
        "in the working folder, else the defaults."
      })
  private Optional<Path> conf = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = {
        "The data folder: store, keys, admin token. Without it the platform's usual place, on",
        "Linux $XDG_DATA_HOME/relaysms-gateway or ~/.local/share/relaysms-gateway. Its mode is 0700."
      })
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "section.key=value",
      description = {
        "Overrides one key of the configuration, and the environment variable",
        "GATEWAY_SECTION_KEY too. May be given again and again."
      })
  private List<String> overrides = new ArrayList<>();

  /// The data folder, made where it is missing.
  DataFolder folder() {
    return DataFolder.prepare(path());
  }

  /// Where the data folder is or would be.
  Path path() {
    return data.orElseGet(() -> DataFolder.usualPath(System.getenv(), System::getProperty))
        .toAbsolutePath()
        .normalize();
  }

  /// What `--set` said.
  List<String> overrides() {
    return overrides;
  }

  /// Reads the settings anew.
  Loaded load() {
    return SettingsCheck.checked(ConfigLoader.load(sources()));
  }

  /// The file that they are read from, to be changed.
  SettingsFile file() {
    return new SettingsFile(sources(), SettingsCheck::startable);
  }

  private Sources sources() {
    return new Sources(conf, path(), Path.of("").toAbsolutePath(), System.getenv(), overrides);
  }
}
