package org.relaysms.gateway.server.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything the settings may come from.
///
/// @param chosenFile the file of `--conf`; without it `conf.ini` in the data folder, then
///   `confs/conf.ini` in the working folder, then defaults
/// @param dataFolder what relative paths in the settings count from
/// @param environment all variables; those named `GATEWAY_SECTION_KEY` count
/// @param overrides the `section.key=value` of each `--set`
public record Sources(
    Optional<Path> chosenFile,
    Path dataFolder,
    Path workingFolder,
    Map<String, String> environment,
    List<String> overrides) {
  public Sources {
    environment = Map.copyOf(environment);
    overrides = List.copyOf(overrides);
  }

  /// Nothing but a data folder: all defaults, unless it holds a `conf.ini`.
  public static Sources of(Path dataFolder) {
    return new Sources(Optional.empty(), dataFolder, dataFolder, Map.of(), List.of());
  }
}
