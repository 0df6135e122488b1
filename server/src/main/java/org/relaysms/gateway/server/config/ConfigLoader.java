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
    return loaded(draft(sources, file.map(FileSource::read)), file);
  }

  /// The same as if the file had this text.
  static Loaded load(Sources sources, Path file, String text) {
    return loaded(draft(sources, Optional.of(FileSource.of(file, text))), Optional.of(file));
  }

  /// What there is, right or wrong, with this text in the file.
  static List<Setting> settings(Sources sources, Path file, String text) {
    var draft = draft(sources, Optional.of(FileSource.of(file, text)));
    var _ = GatewayConfig.read(draft);
    return draft.settings();
  }

  private static Draft draft(Sources sources, Optional<FileSource> file) {
    var ranked = new ArrayList<Source>();
    file.ifPresent(ranked::add);
    ranked.add(new EnvironmentSource(sources.environment()));
    ranked.add(new CommandLineSource(sources.overrides()));
    return new Draft(sources.dataFolder(), ranked);
  }

  private static Loaded loaded(Draft draft, Optional<Path> file) {
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

  /// The file that is read, where there is one.
  static Optional<Path> file(Sources sources) {
    var usual =
        Stream.of(
                sources.dataFolder().resolve("conf.ini"),
                sources.workingFolder().resolve("confs").resolve("conf.ini"))
            .filter(Files::exists)
            .findFirst();
    return sources.chosenFile().or(() -> usual);
  }
}
