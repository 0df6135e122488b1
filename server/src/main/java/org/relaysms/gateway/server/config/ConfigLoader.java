package org.relaysms.gateway.server.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the settings: defaults, then the file, then the environment, then the command line, each
/// winning over the ones before it.
public final class ConfigLoader {
  private ConfigLoader() {}

  public static Loaded load(Sources sources) {
    var file = file(sources);
    var ranked = new ArrayList<Source>();
    file.map(FileSource::read).ifPresent(ranked::add);
    ranked.add(new EnvironmentSource(sources.environment()));
    ranked.add(new CommandLineSource(sources.overrides()));
    var draft = new Draft(sources.dataFolder(), ranked);
    var config = GatewayConfig.read(draft);
    var errors = draft.errors();
    return errors.isEmpty()
        ? new Loaded.Ok(config, new Provenance(file, draft.settings()))
        : new Loaded.Invalid(errors);
  }

  /// The defaults alone, for a data folder.
  public static GatewayConfig defaults(Path dataFolder) {
    return GatewayConfig.read(new Draft(dataFolder, List.of()));
  }

  private static Optional<Path> file(Sources sources) {
    var usual =
        Stream.of(
                sources.dataFolder().resolve("conf.ini"),
                sources.workingFolder().resolve("confs").resolve("conf.ini"))
            .filter(Files::exists)
            .findFirst();
    return sources.chosenFile().or(() -> usual);
  }
}
