package org.relaysms.gateway.adminui.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// The server distribution on this computer: a folder with `bin/relaysms-gateway`.
public record ServerProgram(Path folder) {
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  /// `named` (system property, environment) wins; then `server` beside the app's own folder; then
  /// the source tree's `server/target/app`, going up from the app's own folder.
  public static ServerProgram find(Optional<Path> named, Path ownFolder) {
    return new ServerProgram(
        named
            .or(() -> usable(ownFolder.resolveSibling("server")))
            .or(() -> inSourceTree(ownFolder))
            .orElse(ownFolder.resolveSibling("server")));
  }

  private static Optional<Path> inSourceTree(Path from) {
    for (var place = from; place != null; place = place.getParent()) {
      var built = usable(place.resolve("server").resolve("target").resolve("app"));
      if (built.isPresent()) {
        return built;
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> usable(Path folder) {
    return Optional.of(folder).filter(place -> Files.exists(script(place)));
  }

  private static Path script(Path folder) {
    var windows = System.getProperty("os.name", "").startsWith("Windows");
    return folder.resolve("bin").resolve("relaysms-gateway" + (windows ? ".bat" : ""));
  }

  public boolean exists() {
    return Files.exists(script(folder));
  }

  /// `serve` on the data folder.
  public List<String> serve(Path dataFolder) {
    return List.of(
        script(folder).toString(), "serve", "--data", dataFolder.toAbsolutePath().toString());
  }

  /// `report` on the data folder.
  private List<String> report(Path dataFolder) {
    return List.of(
        script(folder).toString(), "report", "--data", dataFolder.toAbsolutePath().toString());
  }

  /// `selftest` with settings that need not be in the data folder yet.
  List<String> selftest(Path dataFolder, Optional<Path> conf) {
    var command =
        new ArrayList<>(
            List.of(
                script(folder).toString(),
                "selftest",
                "--json",
                "--data",
                dataFolder.toAbsolutePath().toString()));
    conf.ifPresent(file -> command.addAll(List.of("--conf", file.toString())));
    return command;
  }

  /// `addresses`.
  List<String> addresses() {
    return List.of(script(folder).toString(), "addresses", "--json");
  }

  /// Writes the report of a server that does not run into a file that is there.
  CompletionStage<Boolean> report(Path dataFolder, Path file) {
    try {
      var process =
          new ProcessBuilder(report(dataFolder))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(file.toFile())
              .start();
      return process.onExit().thenApply(over -> over.exitValue() == 0);
    } catch (IOException e) {
      return CompletableFuture.completedFuture(false);
    }
  }

  /// What makes `serve` read the passphrase of the master key from its standard input.
  static List<String> pipedPassphrase() {
    return List.of("--passphrase-file", "-");
  }

  /// A process of its own: out of the app's terminal group where the system can, so that Ctrl+C and
  /// a closed terminal leave the server alone.
  ProcessBuilder apart(Path dataFolder, Map<String, String> environment) {
    var command = new ArrayList<String>();
    if (Files.isExecutable(SETSID)) {
      command.add(SETSID.toString());
    }
    command.addAll(serve(dataFolder));
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return builder;
  }
}
