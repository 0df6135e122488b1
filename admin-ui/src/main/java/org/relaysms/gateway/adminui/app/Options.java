package org.relaysms.gateway.adminui.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.relaysms.gateway.adminui.remote.DataPlace;
import org.relaysms.gateway.adminui.remote.ServerProgram;

/// What the app was started with: `--data DIR` on the command line; the server distribution from
/// the system property `server.app`, else `RELAYSMS_SERVER_APP`, else where it usually is; the
/// language from `RELAYSMS_LANGUAGE`, else what the app remembers, else the system's.
///
/// @param named whether the data folder is what the command line says
/// @param command what opens this app again with the same data folder; may be empty
record Options(
    Path dataFolder,
    boolean named,
    ServerProgram program,
    Optional<Locale> language,
    List<String> command) {

  /// These, on another data folder.
  Options on(Path folder) {
    return new Options(folder, named, program, language, command);
  }

  /// These, on the folder that was chosen in a first set-up, unless the command line names one.
  Options placed(Optional<String> chosen) {
    return chosen.filter(_ -> !named).flatMap(Options::path).map(this::on).orElse(this);
  }

  /// What somebody has made of the file is no reason not to open.
  private static Optional<Path> path(String text) {
    try {
      return Optional.of(text).filter(it -> !it.isBlank()).map(Path::of);
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  static Options of(String[] arguments, Map<String, String> environment, Properties properties) {
    var named =
        Optional.ofNullable(properties.getProperty("server.app"))
            .or(() -> Optional.ofNullable(environment.get("RELAYSMS_SERVER_APP")))
            .map(Path::of);
    var usual =
        DataPlace.usual(
            environment,
            properties.getProperty("os.name"),
            Path.of(properties.getProperty("user.home")));
    var data = after("--data", arguments).map(Path::of).orElse(usual);
    return new Options(
        data,
        after("--data", arguments).isPresent(),
        ServerProgram.find(named, ownFolder(properties)),
        Optional.ofNullable(environment.get("RELAYSMS_LANGUAGE")).map(Locale::forLanguageTag),
        AppCommand.of(ownFolder(properties), properties, data, usual));
  }

  private static Optional<String> after(String name, String[] arguments) {
    var at = Arrays.asList(arguments).indexOf(name);
    return at >= 0 && at + 1 < arguments.length ? Optional.of(arguments[at + 1]) : Optional.empty();
  }

  /// The folder above `lib`, from the class path; the working folder when run from classes.
  private static Path ownFolder(Properties properties) {
    var classPath = properties.getProperty("java.class.path", "");
    var end = classPath.indexOf(properties.getProperty("path.separator", ":"));
    var jar = Path.of(end < 0 ? classPath : classPath.substring(0, end)).toAbsolutePath();
    return Optional.ofNullable(jar.getParent())
        .filter(folder -> folder.endsWith("lib"))
        .map(Path::getParent)
        .orElse(Path.of("").toAbsolutePath());
  }
}
